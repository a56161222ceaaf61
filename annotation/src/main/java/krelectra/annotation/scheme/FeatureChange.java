package krelectra.annotation.scheme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Value;

/**
 * A feature of a layer gets another name, or goes, with what labels say in it.
 *
 * @param layer the layer's id
 * @param before the feature's name
 * @param after its new name; empty if it goes
 */
public record FeatureChange(String layer, String before, String after) {
  /** Whether a label says something in the feature. */
  public boolean isSaidBy(Label label) {
    return label.layer().equals(layer) && label.features().containsKey(before);
  }

  /**
   * The edits of a document's labels.
   *
   * @param document all of its labels
   */
  public List<Edit> edits(List<Label> document) {
    Map<String, Label> changed = new HashMap<>();
    for (Label label : document) {
      if (isSaidBy(label)) {
        changed.put(label.id(), label.withFeatures(changed(label.features())));
      }
    }
    return LabelRemoval.edits(document, changed, Set.of());
  }

  private Map<String, Value> changed(Map<String, Value> features) {
    Map<String, Value> all = new LinkedHashMap<>();
    features.forEach(
        (name, value) -> {
          String now = name.equals(before) ? after : name;
          if (!now.isEmpty()) {
            all.put(now, value);
          }
        });
    return all;
  }
}
