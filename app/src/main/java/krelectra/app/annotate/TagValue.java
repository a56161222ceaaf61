package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import org.jspecify.annotations.Nullable;

/** What a feature says when a tag was given by key. */
final class TagValue {
  private TagValue() {}

  /** What the main feature says with a tag. */
  static Map<String, Value> features(Layer layer, String tag) {
    return LayersViewModel.main(layer)
        .map(feature -> Map.of(feature.name(), of(feature, tag)))
        .orElse(Map.of());
  }

  /** In a feature of its type. */
  static Value of(Feature feature, String tag) {
    return switch (feature.type()) {
      case NUMBER -> Value.number(tag);
      case TAGS -> new Value.Tags(List.of(tag));
      case FLAG -> new Value.Flag(Boolean.parseBoolean(tag));
      default -> Value.of(tag);
    };
  }

  /** The same after a tag came, or of several went again. */
  static Value toggled(Feature main, @Nullable Value before, String tag) {
    if (main.type() != FeatureType.TAGS) {
      return of(main, tag);
    }
    List<String> tags =
        before instanceof Value.Tags(List<String> had) ? new ArrayList<>(had) : new ArrayList<>();
    if (!tags.remove(tag)) {
      tags.add(tag);
    }
    return new Value.Tags(tags);
  }
}
