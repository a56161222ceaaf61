package krelectra.annotation.edit;

import krelectra.annotation.json.Json;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.layer.Unit;

/** Layers and tagsets as JSON. */
final class LayerJson {
  private LayerJson() {}

  static Json write(Layer layer) {
    return Json.object(
        "id", Json.of(layer.id()),
        "name", Json.of(layer.name()),
        "kind", Fields.constant(layer.kind()),
        "base", Json.of(layer.base()),
        "overlap", Fields.constant(layer.overlap()),
        "discontinuous", Json.of(layer.discontinuous()),
        "unit", Fields.constant(layer.unit()),
        "features", new Json.Array(layer.features().stream().map(LayerJson::feature).toList()),
        "description", Json.of(layer.description()),
        "guideline", Json.of(layer.guideline()));
  }

  private static Json feature(Feature feature) {
    return Json.object(
        "name", Json.of(feature.name()),
        "type", Fields.constant(feature.type()),
        "tagset", Json.of(feature.tagset()),
        "required", Json.of(feature.required()),
        "description", Json.of(feature.description()));
  }

  static Json write(Tagset tagset) {
    return Json.object(
        "id", Json.of(tagset.id()),
        "name", Json.of(tagset.name()),
        "open", Json.of(tagset.open()),
        "tags", new Json.Array(tagset.tags().stream().map(LayerJson::tag).toList()));
  }

  private static Json tag(Tag tag) {
    return Json.object(
        "name", Json.of(tag.name()),
        "description", Json.of(tag.description()),
        "colour", Json.of(tag.colour()),
        "key", Json.of(tag.key()));
  }

  static Layer readLayer(Fields f) {
    return new Layer(
        f.text("id"),
        f.text("name"),
        f.constant("kind", LayerKind.class),
        f.text("base"),
        f.constant("overlap", Overlap.class),
        f.flag("discontinuous"),
        f.constant("unit", Unit.class),
        f.items("features").stream().map(Fields::of).map(LayerJson::readFeature).toList(),
        f.text("description"),
        f.text("guideline"));
  }

  private static Feature readFeature(Fields f) {
    return new Feature(
        f.text("name"),
        f.constant("type", FeatureType.class),
        f.text("tagset"),
        f.flag("required"),
        f.text("description"));
  }

  static Tagset readTagset(Fields f) {
    return new Tagset(
        f.text("id"),
        f.text("name"),
        f.flag("open"),
        f.items("tags").stream()
            .map(Fields::of)
            .map(
                t ->
                    new Tag(t.text("name"), t.text("description"), t.text("colour"), t.text("key")))
            .toList());
  }
}
