package krelectra.annotation.merge;

import java.util.List;
import java.util.Optional;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;

/** What belongs to a project as a whole. */
public record ProjectSettings(
    List<Layer> layers, List<Tagset> tagsets, List<Annotator> annotators) {
  /** Copies the lists. */
  public ProjectSettings {
    layers = List.copyOf(layers);
    tagsets = List.copyOf(tagsets);
    annotators = List.copyOf(annotators);
  }

  Optional<Layer> layer(String id) {
    return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
  }

  Optional<Tagset> tagset(String id) {
    return tagsets.stream().filter(tagset -> tagset.id().equals(id)).findFirst();
  }

  boolean hasAnnotator(String id) {
    return annotators.stream().anyMatch(annotator -> annotator.id().equals(id));
  }
}
