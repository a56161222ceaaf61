package krelectra.app.loop;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.quality.LearningCurve;
import krelectra.annotation.quality.Split.Part;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.finetuning.FineTuning;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.RunReport;

/**
 * Fine-tunes on growing parts of a set, several times each, in the folders {@code share-25/seed-1}
 * … of a folder. What is done already is not done again. The score is test's, or, without a test
 * part, the best one on dev, which is a little kind.
 *
 * @param shares in percent of the train part
 * @param seeds of the choice of items and of the run
 */
public record CurveRuns(
    TrainableSet set,
    List<Integer> shares,
    List<Long> seeds,
    Path folder,
    ModelFolder model,
    FineTuningConfig config,
    DeviceChoice device,
    String software,
    Consumer<String> progress) {
  private static final int FEWEST = 20;

  /** Copies the lists. */
  public CurveRuns {
    shares = List.copyOf(shares);
    seeds = List.copyOf(seeds);
  }

  /**
   * Runs what is not done yet.
   *
   * @throws InputException if the set is too small, or the folder holds the runs of something else
   */
  public List<LearningCurve.Point> run(NDManager manager, Cancellation cancellation)
      throws IOException {
    int all = set.set().part(Part.TRAIN).size();
    int least = Collections.min(shares);
    if (all * least / 100 < FEWEST) {
      throw InputException.at(
          "data set " + set.set().name(),
          "has " + all + " items in train, and " + least + " % of them are too few",
          "label more, or begin with a larger share");
    }
    List<LearningCurve.Point> points = new ArrayList<>();
    for (int share : shares) {
      for (long seed : seeds) {
        progress.accept(share + " % of train, seed " + seed);
        points.add(point(share, seed, manager, cancellation));
      }
    }
    return points;
  }

  private LearningCurve.Point point(
      int share, long seed, NDManager manager, Cancellation cancellation) throws IOException {
    Path own = folder.resolve("share-" + share).resolve("seed-" + seed);
    // What is wished of the whole is wished of each.
    RunFolder run = new RunFolder(own, folder);
    TrainableSet part = set.with(part(share, seed));
    RunData data = new RunData(run);
    data.write(part);
    new FineTuning(
            set.task(),
            data.folder(),
            model,
            part.settings(config).withSeed(seed),
            run,
            device,
            software,
            line -> progress.accept(share + " %: " + line))
        .run(manager, Files.exists(run.record()), cancellation);
    String split = set.set().part(Part.TEST).isEmpty() ? "dev" : "test";
    Double score = RunReport.open(own).figures(split).get(set.task().measure());
    if (score == null || score.isNaN()) {
      throw InputException.at(own, "has no " + set.task().measure().key(), "check its data");
    }
    return new LearningCurve.Point(part.set().part(Part.TRAIN).size(), score);
  }

  /** The first items of each class in an order by the seed: a larger part holds a smaller one. */
  DataSet part(int share, long seed) {
    Map<String, List<DataItem>> classes = new TreeMap<>();
    for (DataItem item : set.set().part(Part.TRAIN)) {
      classes.computeIfAbsent(item.said().label(), key -> new ArrayList<>()).add(item);
    }
    Set<String> chosen = new HashSet<>();
    for (List<DataItem> each : classes.values()) {
      List<DataItem> order = new ArrayList<>(each);
      Collections.shuffle(order, new Random(seed));
      int count = Math.max(1, (int) Math.round(share / 100.0 * order.size()));
      order.subList(0, count).forEach(item -> chosen.add(item.id()));
    }
    List<DataItem> items =
        set.set().items().stream()
            .filter(item -> item.part() != Part.TRAIN || chosen.contains(item.id()))
            .toList();
    return set.set().with(set.set().name() + ", " + share + " % by seed " + seed, items);
  }
}
