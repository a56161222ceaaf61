package krelectra.app.loop;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetBuilder;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.SplitRule;
import krelectra.annotation.dataset.Whose;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;

/**
 * How many labels that were flipped on purpose stand at the head of the disputed queue: {@code main
 * NSMC-FILE MODEL RUN-FOLDER CONFIG SENTENCES FOLDS}. One in twenty labels is flipped by a fixed
 * seed.
 */
final class DisputedFigures {
  private static final double SHARE = 0.05;
  private static final long SEED = 20_261_130;

  private DisputedFigures() {}

  public static void main(String[] args) throws IOException {
    Path work = Path.of(args[2]);
    Set<String> flipped = new HashSet<>();
    DataSet set = reviews(Path.of(args[0]), Integer.parseInt(args[4]), flipped);
    Folds folds = Folds.of(set, Integer.parseInt(args[5]), SEED);
    Task task = Tasks.named("classes");
    System.out.printf(
        "%d items, %d flipped, %d folds, set %s%n",
        set.items().size(), flipped.size(), folds.count(), set.sha256());
    List<DataItem> shuffled = new ArrayList<>(set.items());
    Collections.shuffle(shuffled, new Random(SEED));
    tell("random", shuffled, flipped);
    List<HeldOut> simple = new TfIdfFolds(task, folds).run(Cancellation.NONE);
    tell("TF-IDF, loss", queue(set, DisputeMethod.LOSS, simple), flipped);
    tell("TF-IDF, confident", queue(set, DisputeMethod.CONFIDENT, simple), flipped);
    tell(simple, "TF-IDF", set);
    Engines.prepare(work.resolve("natives"), 1);
    try (NDManager manager = Engines.start()) {
      FoldRuns runs =
          new FoldRuns(
              TrainableSet.of(set, task),
              folds,
              work,
              ModelFolder.open(Path.of(args[1])),
              new FineTuningConfigFile(Path.of(args[3])).over(Preset.PUBLISHED.of(task)),
              true,
              DeviceChoice.of(DeviceChoice.Wish.CPU, DeviceChoice.Numbers.FP32, 0),
              "DisputedFigures",
              System.out::println);
      List<HeldOut> held = runs.run(manager, Cancellation.NONE);
      tell(held, "network", set);
      for (DisputeMethod method : DisputeMethod.values()) {
        tell("network, " + method, queue(set, method, held), flipped);
      }
    }
  }

  private static DataSet reviews(Path file, int count, Set<String> flipped) throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(file));
    rows.removeFirst();
    rows.removeIf(row -> row.split("\t", -1).length != 3 || row.split("\t", -1)[1].isBlank());
    Collections.shuffle(rows, new Random(SEED));
    Random random = new Random(SEED + 1);
    DocumentBuilder builder = new DocumentBuilder("nsmc", 1, Map.of());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Set<Integer> wrong = new HashSet<>(order.subList(0, (int) Math.round(SHARE * count)));
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] row = rows.get(i).split("\t", -1);
      String sentence = builder.line(row[1], Map.of());
      sentences.add(sentence);
      String given = wrong.contains(i) ? row[2].equals("1") ? "0" : "1" : row[2];
      builder.label(
          "class", new Target.OfSentence(sentence), Map.of(Feature.LABEL, Value.of(given)));
    }
    Layer layer = Layer.of("class", "class", LayerKind.SENTENCE, List.of(Feature.label("")));
    DataSetRule rule =
        new DataSetRule(
            "class",
            Feature.LABEL,
            DataSetTask.CLASSES,
            Whose.CURATED_FIRST,
            new SplitRule(SplitRule.Kind.STRATIFIED, 0, 0, SEED));
    Annotator source = new Annotator(Annotator.SOURCE, "file", Annotator.Kind.SOURCE);
    DataSetBuilder set = new DataSetBuilder("nsmc", rule, layer, Optional.empty(), List.of(source));
    set.add(builder.build());
    for (int i : wrong) {
      flipped.add(sentences.get(i));
    }
    return set.build("nsmc with flipped labels");
  }

  private static List<DataItem> queue(DataSet set, DisputeMethod method, List<HeldOut> held) {
    return new DisputedQueue(set, method).of(held).stream().map(Disputed::item).toList();
  }

  /** The share of the flipped ones among the first 5 %, which is also the share of those found. */
  private static void tell(String name, List<DataItem> queue, Set<String> flipped) {
    StringBuilder line = new StringBuilder(name);
    for (double part : new double[] {0.01, 0.05, 0.1}) {
      int first = (int) Math.round(part * queue.size());
      long found =
          queue.subList(0, first).stream()
              .filter(item -> flipped.contains(item.sentence()))
              .count();
      line.append(
          String.format(
              Locale.ROOT,
              "; first %.0f %%: %d of %d (%.1f %%), %.1f %% of all flipped",
              100 * part,
              found,
              first,
              100.0 * found / first,
              100.0 * found / flipped.size()));
    }
    System.out.println(line);
  }

  private static void tell(List<HeldOut> held, String name, DataSet set) {
    long right =
        held.stream()
            .filter(
                each ->
                    set.labels()
                        .get(highest(each.last().probabilities()))
                        .equals(each.item().said().label()))
            .count();
    System.out.printf(
        Locale.ROOT,
        "%s agrees with the given labels, out of fold: %.2f %%%n",
        name,
        100.0 * right / held.size());
  }

  private static int highest(List<Double> values) {
    int best = 0;
    for (int i = 1; i < values.size(); i++) {
      best = values.get(i) > values.get(best) ? i : best;
    }
    return best;
  }
}
