package krelectra.app.loop.suggestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;
import krelectra.app.loop.TrainableSet;
import krelectra.inference.InputException;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.finetuning.RunReport;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;

/**
 * A tuned model that can label a layer.
 *
 * @param task what it is opened for
 */
public record TunedForLayer(Path folder, Task task) {
  /**
   * The task by which a layer's feature is learned.
   *
   * @throws InputException if there is none
   */
  public static Task task(Layer layer, String feature) {
    FeatureType type = layer.feature(feature).map(Feature::type).orElse(FeatureType.TAG);
    boolean score = type == FeatureType.NUMBER;
    return Tasks.named(
        switch (layer.kind()) {
          case SENTENCE, DOCUMENT -> score ? "score" : "classes";
          case PAIR -> score ? "score" : "pairs";
          case SPAN -> "tokens";
          case ANSWER -> "answers";
          case RELATION, CHAIN ->
              throw InputException.at(
                  "layer " + layer.id(),
                  "labels " + name(layer) + "s, which no task learns",
                  "choose a layer of sentences, documents, spans, pairs or answers");
        });
  }

  /**
   * A model's folder.
   *
   * @throws InputException if its head gives something else than the layer takes
   */
  public static TunedForLayer ofModel(
      Path folder, Layer layer, String feature, Optional<Tagset> tagset) {
    Task task = task(layer, feature);
    ModelFolder model = ModelFolder.open(folder);
    Optional<HeadKind> head = model.configFile().head();
    if (head.isEmpty() || head.get() != task.kind().head()) {
      throw InputException.at(
          folder,
          "is "
              + model.configFile().architecture()
              + " with "
              + (model.configFile().labels().isEmpty()
                  ? "no labels"
                  : String.join(", ", model.configFile().labels()))
              + ", and layer "
              + layer.id()
              + " labels "
              + name(layer)
              + "s with "
              + tagset
                  .map(tags -> String.join(", ", tags.tags().stream().map(Tag::name).toList()))
                  .orElse("anything"),
          "give a model that was tuned on " + task.name());
    }
    return new TunedForLayer(folder, task);
  }

  /**
   * The best checkpoint of a run.
   *
   * @throws InputException if the run was tuned on something else than the layer takes, or has no
   *     checkpoint yet
   */
  public static TunedForLayer ofRun(
      Path run, Layer layer, String feature, Optional<Tagset> tagset) {
    Task tuned = RunReport.open(run).task();
    Task wanted = task(layer, feature);
    if (TrainableSet.wanted(tuned) != TrainableSet.wanted(wanted)) {
      throw InputException.at(
          run,
          "was tuned on " + tuned.name() + ", and layer " + layer.id() + " needs " + wanted.name(),
          "give a run of " + wanted.name());
    }
    Path best = new RunFolder(run).best();
    if (!java.nio.file.Files.isDirectory(best)) {
      throw InputException.at(run, "has no best checkpoint yet", "let it run on, or --resume it");
    }
    return ofModel(best, layer, feature, tagset);
  }

  /** A model's labels without the letters of tokens, in their order. */
  public List<String> names(List<String> labels) {
    if (!task.name().equals("tokens")) {
      return labels;
    }
    Set<String> types = new LinkedHashSet<>();
    List<String> all = new ArrayList<>(labels);
    all.remove("O");
    for (String label : all) {
      types.add(label.replaceAll("^[BIES]-|-[BIES]$", ""));
    }
    return List.copyOf(types);
  }

  private static String name(Layer layer) {
    return layer.kind().name().toLowerCase(Locale.ROOT);
  }
}
