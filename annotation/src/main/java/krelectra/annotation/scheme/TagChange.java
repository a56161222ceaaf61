package krelectra.annotation.scheme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a tagset gets another name, or goes, with the labels that say it. A label that then says
 * nothing any more goes with it, unless it is of a pair or an answer, which are something without
 * it.
 *
 * @param layers of the project
 * @param tagset the id of the tagset
 * @param before the tag's name
 * @param after its new name; empty if it goes
 */
public record TagChange(List<Layer> layers, String tagset, String before, String after) {
  /** Copies the layers. */
  public TagChange {
    layers = List.copyOf(layers);
  }

  /** The ids of the layers whose labels may say the tag. */
  public Set<String> concerned() {
    return layers.stream()
        .filter(layer -> !features(layer).isEmpty())
        .map(Layer::id)
        .collect(Collectors.toSet());
  }

  private List<Feature> features(Layer layer) {
    return layer.features().stream()
        .filter(each -> each.type() == FeatureType.TAG || each.type() == FeatureType.TAGS)
        .filter(each -> each.tagset().equals(tagset))
        .toList();
  }

  /**
   * The edits of a document's labels; what joined labels that go does not stay.
   *
   * @param document all of its labels
   */
  public List<Edit> edits(List<Label> document) {
    Map<String, Label> changed = new HashMap<>();
    Set<String> going = new HashSet<>();
    for (Label label : document) {
      Label said = said(label).orElse(null);
      if (said != null && said.features().isEmpty() && !stands(label)) {
        going.add(label.id());
      } else if (said != null) {
        changed.put(label.id(), said);
      }
    }
    return LabelRemoval.edits(document, changed, going);
  }

  private static boolean stands(Label label) {
    return label.target() instanceof Target.OfPair || label.target() instanceof Target.OfAnswer;
  }

  /** Whether a label says the tag. */
  public boolean isSaidBy(Label label) {
    return said(label).isPresent();
  }

  /** The label as it is then; empty if it does not say the tag. */
  private Optional<Label> said(Label label) {
    Layer layer =
        layers.stream().filter(each -> each.id().equals(label.layer())).findFirst().orElse(null);
    if (layer == null) {
      return Optional.empty();
    }
    Map<String, Value> features = new LinkedHashMap<>(label.features());
    for (Feature feature : features(layer)) {
      features.computeIfPresent(feature.name(), (name, value) -> changed(value));
    }
    return features.equals(label.features())
        ? Optional.empty()
        : Optional.of(label.withFeatures(features));
  }

  private @Nullable Value changed(Value value) {
    return switch (value) {
      case Value.Text(String text) when text.equals(before) ->
          after.isEmpty() ? null : Value.of(after);
      case Value.Tags(List<String> tags) when tags.contains(before) -> {
        List<String> rest =
            tags.stream()
                .map(tag -> tag.equals(before) ? after : tag)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        yield rest.isEmpty() ? null : new Value.Tags(rest);
      }
      default -> value;
    };
  }
}
