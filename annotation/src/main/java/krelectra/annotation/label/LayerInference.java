package krelectra.annotation.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Palette;
import krelectra.annotation.layer.Tagset;

/**
 * Finds the layers and tagsets that labels need, for files that do not define them. The main
 * feature gets a tagset of the values seen, unless there are too many to be tags.
 */
public final class LayerInference {
  private static final int MOST_TAGS = 200;

  private final Map<String, Seen> layers = new LinkedHashMap<>();

  private static final class Seen {
    final LayerKind kind;
    final Map<String, FeatureType> features = new LinkedHashMap<>();
    final Set<String> tags = new LinkedHashSet<>();

    Seen(LayerKind kind) {
      this.kind = kind;
    }
  }

  /** Takes a label into account. */
  public void add(Label label) {
    Seen seen = layers.computeIfAbsent(label.layer(), id -> new Seen(kind(label.target())));
    label.features().forEach((name, value) -> add(seen, name, value));
  }

  private static void add(Seen seen, String name, Value value) {
    seen.features.merge(name, type(name, value), (was, now) -> was == now ? was : FeatureType.TEXT);
    if (name.equals(Feature.LABEL) && seen.tags.size() <= MOST_TAGS) {
      switch (value) {
        case Value.Text(String text) -> seen.tags.add(text);
        case Value.Tags(List<String> tags) -> seen.tags.addAll(tags);
        default -> {
          // numbers and the like are no tags
        }
      }
    }
  }

  private static FeatureType type(String name, Value value) {
    return switch (value) {
      case Value.Text text -> name.equals(Feature.LABEL) ? FeatureType.TAG : FeatureType.TEXT;
      case Value.Decimal number -> FeatureType.NUMBER;
      case Value.Flag flag -> FeatureType.FLAG;
      case Value.Tags tags -> FeatureType.TAGS;
      case Value.Links links -> FeatureType.LINKS;
    };
  }

  /** The kind of layer that a target belongs to. */
  public static LayerKind kind(Target target) {
    return switch (target) {
      case Target.OfDocument d -> LayerKind.DOCUMENT;
      case Target.OfSentence s -> LayerKind.SENTENCE;
      case Target.OfSpan s -> LayerKind.SPAN;
      case Target.OfRelation r -> LayerKind.RELATION;
      case Target.OfChain c -> LayerKind.CHAIN;
      case Target.OfPair p -> LayerKind.PAIR;
      case Target.OfAnswer a -> LayerKind.ANSWER;
    };
  }

  /** The layers of the labels so far. */
  public List<Layer> layers() {
    List<Layer> found = new ArrayList<>();
    layers.forEach((id, seen) -> found.add(layer(id, seen)));
    return found;
  }

  private static Layer layer(String id, Seen seen) {
    List<Feature> features = new ArrayList<>();
    seen.features.forEach(
        (name, type) -> {
          boolean main = name.equals(Feature.LABEL);
          String tagset = main && isTagged(seen) ? id : "";
          FeatureType fitting = main && !isTagged(seen) && isTag(type) ? FeatureType.TEXT : type;
          features.add(main ? 0 : features.size(), new Feature(name, fitting, tagset, false, ""));
        });
    return Layer.of(id, id, seen.kind, features);
  }

  private static boolean isTag(FeatureType type) {
    return type == FeatureType.TAG || type == FeatureType.TAGS;
  }

  private static boolean isTagged(Seen seen) {
    return !seen.tags.isEmpty() && seen.tags.size() <= MOST_TAGS;
  }

  /** The tagsets of the labels so far; each has its layer's id, and may be added to. */
  public List<Tagset> tagsets() {
    List<Tagset> found = new ArrayList<>();
    layers.forEach(
        (id, seen) -> {
          if (isTagged(seen)) {
            List<String> names = seen.tags.stream().sorted().toList();
            found.add(new Tagset(id, id, true, Palette.tags(names)));
          }
        });
    return found;
  }
}
