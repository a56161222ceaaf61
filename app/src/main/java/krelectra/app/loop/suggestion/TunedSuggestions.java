package krelectra.app.loop.suggestion;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.StoredNetwork;
import krelectra.inference.training.finetuning.RunReport;
import krelectra.inference.training.finetuning.TunedModel;
import krelectra.store.Progress;
import krelectra.store.StoredProject;

/**
 * Lets a tuned model suggest labels.
 *
 * @param source a run's folder, whose best is asked, or a model's
 * @param isRun which of the two
 * @param feature what of a label is suggested
 * @param threshold the least probability, from 0 to 1
 */
public record TunedSuggestions(
    Path source,
    boolean isRun,
    Layer layer,
    String feature,
    SuggestionFilter filter,
    double threshold) {
  /** What a layer's labels say first; what is suggested unless something else is asked for. */
  public static String main(Layer layer) {
    return layer.features().stream().findFirst().map(Feature::name).orElse(Feature.LABEL);
  }

  /** The tags of a layer's feature. */
  public static Optional<Tagset> tagset(StoredProject project, Layer layer, String feature) {
    return layer
        .feature(feature)
        .map(Feature::tagset)
        .flatMap(id -> project.tagsets().stream().filter(t -> t.id().equals(id)).findFirst());
  }

  /** The model, as far as it can be told without its weights. */
  public TunedForLayer model(StoredProject project) {
    Optional<Tagset> tagset = tagset(project, layer, feature);
    return isRun
        ? TunedForLayer.ofRun(source, layer, feature, tagset)
        : TunedForLayer.ofModel(source, layer, feature, tagset);
  }

  /** As whom it suggests. */
  public ModelVoice voice(TunedForLayer tuned, Cancellation cancellation) throws IOException {
    ModelFolder folder = ModelFolder.open(tuned.folder());
    String sha256 = StoredNetwork.sha256(folder, cancellation::isCancelled);
    return new ModelVoice(isRun ? RunReport.open(source).name() : folder.name(), sha256);
  }

  /**
   * Suggests.
   *
   * @param manager on the device
   * @param author who asked for it
   */
  public Suggester.Outcome make(
      StoredProject project,
      NDManager manager,
      String author,
      Progress progress,
      Cancellation cancellation)
      throws IOException {
    TunedForLayer tuned = model(project);
    try (TunedModel network = TunedModel.open(tuned.folder(), tuned.task(), manager)) {
      LabelNames names =
          LabelNames.of(
              tuned.folder().toString(),
              tuned.names(network.labels()),
              layer,
              tagset(project, layer, feature),
              project);
      return new Suggester(
              project,
              layer,
              feature,
              filter,
              threshold,
              voice(tuned, cancellation),
              names,
              () -> UUID.randomUUID().toString())
          .suggest(network::predict, network.labels(), author, progress, cancellation);
    }
  }
}
