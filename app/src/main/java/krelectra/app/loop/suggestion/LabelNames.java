package krelectra.app.loop.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.annotation.InputException;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;
import krelectra.store.StoredProject;

/**
 * Which tag of a layer each label of a model is.
 *
 * @param tags by the model's labels; of tokens by the types of entities
 */
public record LabelNames(Map<String, String> tags) {
  /** Copies the map. */
  public LabelNames {
    tags = Map.copyOf(tags);
  }

  /**
   * Finds them: by name, or by what a tag was called before it was renamed.
   *
   * @param model the model, as the user knows it
   * @param known the model's labels, of tokens without their letters
   * @throws InputException if the layer lacks one of them
   */
  public static LabelNames of(
      String model, List<String> known, Layer layer, Optional<Tagset> tagset, StoredProject in) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (tagset.isEmpty()) {
      known.forEach(label -> tags.put(label, label));
      return new LabelNames(tags);
    }
    List<String> names = tagset.get().tags().stream().map(Tag::name).toList();
    List<String> unknown = new ArrayList<>();
    for (String label : known) {
      Optional<String> same =
          names.stream()
              .filter(name -> name.equals(label) || blankless(name).equals(label))
              .findFirst();
      if (same.isPresent()) {
        tags.put(label, same.get());
      } else {
        unknown.add(label);
      }
    }
    TagRenames renames =
        unknown.isEmpty() ? new TagRenames(List.of()) : TagRenames.of(in, tagset.get().id());
    for (String label : unknown) {
      String now = renames.now(label);
      if (!names.contains(now)) {
        throw InputException.at(
            model,
            "knows the labels "
                + String.join(", ", known)
                + ", and layer "
                + layer.id()
                + " has "
                + String.join(", ", names),
            "add the tag " + label + " to the layer, or fine-tune on its labels of today");
      }
      tags.put(label, now);
    }
    return new LabelNames(tags);
  }

  private static String blankless(String name) {
    return name.strip().replaceAll("\\s+", "_");
  }

  /** The tag of a label of the model. */
  String tag(String label) {
    return tags.getOrDefault(label, label);
  }
}
