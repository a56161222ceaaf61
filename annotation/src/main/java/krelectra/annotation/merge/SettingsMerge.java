package krelectra.annotation.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;

/**
 * Layers, tagsets and annotators of two projects. Features that are missing here are added, tags to
 * tagsets that are open; what else differs makes a layer differ.
 */
public final class SettingsMerge {
  private final ProjectSettings ours;
  private final ProjectSettings theirs;
  private final MergeOptions options;
  private final List<Edit> edits = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> differing = new TreeMap<>();

  /** Compares the settings of two projects. */
  public SettingsMerge(ProjectSettings ours, ProjectSettings theirs, MergeOptions options) {
    this.ours = ours;
    this.theirs = theirs;
    this.options = options;
    annotators();
    theirs.layers().forEach(this::layer);
  }

  /** Layers that differ, with what differs; nothing may be brought in unless both are kept. */
  public Map<String, String> differing() {
    return Map.copyOf(differing);
  }

  /** What must be added before any label comes. */
  public List<Edit> edits() {
    return List.copyOf(edits);
  }

  /** The id here of a layer of the other's. */
  public String layerId(String layer) {
    return ids.getOrDefault(layer, layer);
  }

  private void annotators() {
    for (Annotator annotator : theirs.annotators()) {
      String id = options.annotator(annotator.id());
      if (!ours.hasAnnotator(id)) {
        String name = id.equals(annotator.id()) ? annotator.name() : id;
        edits.add(Edit.put(new Item.OfAnnotator(new Annotator(id, name, annotator.kind()))));
      }
    }
  }

  private void layer(Layer layer) {
    Optional<Layer> known = ours.layer(layer.id());
    if (known.isEmpty()) {
      layer.features().forEach(feature -> putTagset(feature.tagset(), feature.tagset()));
      edits.add(Edit.put(new Item.OfLayer(layer)));
      return;
    }
    String difference = difference(known.get(), layer);
    if (difference.isEmpty()) {
      extend(known.get(), layer);
    } else if (options.keepsBoth()) {
      putBeside(layer);
    } else {
      differing.put(layer.id(), difference);
    }
  }

  /** In what a layer differs so that labels of one do not fit the other; empty if in nothing. */
  private String difference(Layer known, Layer layer) {
    if (known.kind() != layer.kind()) {
      return "its kind is " + known.kind() + " here and " + layer.kind() + " there";
    }
    if (!known.base().equals(layer.base())) {
      return "it joins labels of " + known.base() + " here and of " + layer.base() + " there";
    }
    if (known.overlap() != layer.overlap() || known.discontinuous() != layer.discontinuous()) {
      return "its rule for spans is " + rule(known) + " here and " + rule(layer) + " there";
    }
    for (Feature feature : layer.features()) {
      Feature own = known.feature(feature.name()).orElse(null);
      if (own == null) {
        continue;
      }
      if (own.type() != feature.type()) {
        String types = own.type() + " here and " + feature.type() + " there";
        return "its feature " + feature.name() + " is " + types;
      }
      Tagset closed = ours.tagset(own.tagset()).filter(tagset -> !tagset.open()).orElse(null);
      String missing = closed == null ? "" : missing(closed, feature.tagset());
      if (!missing.isEmpty()) {
        return "its tagset " + own.tagset() + " is closed here and lacks " + missing;
      }
    }
    return "";
  }

  private static String rule(Layer layer) {
    return layer.overlap() + (layer.discontinuous() ? " with gaps" : " without gaps");
  }

  private String missing(Tagset closed, String their) {
    return theirs.tagset(their).stream()
        .flatMap(tagset -> tagset.tags().stream())
        .map(Tag::name)
        .filter(name -> closed.tag(name).isEmpty())
        .findFirst()
        .orElse("");
  }

  private void extend(Layer known, Layer layer) {
    List<Feature> features = new ArrayList<>(known.features());
    for (Feature feature : layer.features()) {
      Feature own = known.feature(feature.name()).orElse(null);
      if (own == null) {
        putTagset(feature.tagset(), feature.tagset());
        features.add(feature);
      } else {
        extend(own.tagset(), feature.tagset());
      }
    }
    if (features.size() > known.features().size()) {
      edits.add(
          Edit.change(new Item.OfLayer(known), new Item.OfLayer(known.withFeatures(features))));
    }
  }

  private void extend(String own, String their) {
    Tagset known = ours.tagset(own).orElse(null);
    Tagset found = theirs.tagset(their).orElse(null);
    if (known == null || found == null) {
      return;
    }
    List<Tag> tags = new ArrayList<>(known.tags());
    found.tags().stream().filter(tag -> known.tag(tag.name()).isEmpty()).forEach(tags::add);
    Edit extended =
        Edit.change(
            new Item.OfTagset(known),
            new Item.OfTagset(new Tagset(known.id(), known.name(), known.open(), tags)));
    if (tags.size() > known.tags().size() && !edits.contains(extended)) {
      edits.add(extended);
    }
  }

  /** Puts a tagset of the other's unless one of the id is there. */
  private void putTagset(String their, String id) {
    theirs
        .tagset(their)
        .filter(tagset -> ours.tagset(id).isEmpty())
        .ifPresent(
            tagset -> {
              Tagset named = new Tagset(id, tagset.name(), tagset.open(), tagset.tags());
              Edit put = Edit.put(new Item.OfTagset(named));
              if (!edits.contains(put)) {
                edits.add(put);
              }
            });
  }

  private void putBeside(Layer layer) {
    String id = layer.id();
    for (int i = 2; ours.layer(id).isPresent() || theirs.layer(id).isPresent(); i++) {
      id = layer.id() + "." + i;
    }
    ids.put(layer.id(), id);
    List<Feature> features = new ArrayList<>();
    for (Feature feature : layer.features()) {
      String tagset = feature.tagset().isEmpty() ? "" : feature.tagset() + "@" + id;
      putTagset(feature.tagset(), tagset);
      features.add(
          new Feature(
              feature.name(), feature.type(), tagset, feature.required(), feature.description()));
    }
    edits.add(Edit.put(new Item.OfLayer(layer.withId(id).withFeatures(features))));
  }
}
