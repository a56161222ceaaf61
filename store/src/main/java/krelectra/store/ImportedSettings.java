package krelectra.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key.Kind;
import krelectra.annotation.label.LayerInference;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;

/** The layers, tagsets and annotators that an imported file needs and its project lacks. */
record ImportedSettings(SettingTable settings, Path file) {
  /** The edit that adds them. */
  Edit edit(LayerInference found, ImportedAnnotators annotators) {
    List<Edit> edits = new ArrayList<>();
    if (settings.get(Kind.ANNOTATOR, Annotator.SOURCE) == null) {
      edits.add(
          Edit.put(
              new Item.OfAnnotator(
                  new Annotator(Annotator.SOURCE, Annotator.SOURCE, Annotator.Kind.SOURCE))));
    }
    for (Annotator annotator : annotators.found()) {
      if (settings.get(Kind.ANNOTATOR, annotator.id()) == null) {
        edits.add(Edit.put(new Item.OfAnnotator(annotator)));
      }
    }
    for (Layer layer : found.layers()) {
      if (settings.get(Kind.LAYER, layer.id()) instanceof Item.OfLayer(Layer known)) {
        extend(known, layer, edits);
      } else {
        edits.add(Edit.put(new Item.OfLayer(layer)));
      }
    }
    for (Tagset tagset : found.tagsets()) {
      if (settings.get(Kind.TAGSET, tagset.id()) instanceof Item.OfTagset(Tagset known)) {
        extend(known, tagset, edits);
      } else {
        edits.add(Edit.put(new Item.OfTagset(tagset)));
      }
    }
    return new Edit.Bulk("settings", edits);
  }

  private void extend(Layer known, Layer found, List<Edit> edits) {
    if (known.kind() != found.kind()) {
      throw InputException.at(
          file,
          "has labels of the layer "
              + found.id()
              + " that do not fit the project's, which is of "
              + known.kind(),
          "import it into another project");
    }
    List<Feature> features = new ArrayList<>(known.features());
    found.features().stream()
        .filter(feature -> known.feature(feature.name()).isEmpty())
        .forEach(features::add);
    if (features.size() > known.features().size()) {
      Layer extended =
          new Layer(
              known.id(),
              known.name(),
              known.kind(),
              known.base(),
              known.overlap(),
              known.discontinuous(),
              known.unit(),
              features,
              known.description(),
              known.guideline());
      edits.add(Edit.change(new Item.OfLayer(known), new Item.OfLayer(extended)));
    }
  }

  /** A closed tagset stays as it is: a check finds what is not of it. */
  private static void extend(Tagset known, Tagset found, List<Edit> edits) {
    List<Tag> tags = new ArrayList<>(known.tags());
    found.tags().stream().filter(tag -> known.tag(tag.name()).isEmpty()).forEach(tags::add);
    if (known.open() && tags.size() > known.tags().size()) {
      Tagset extended = new Tagset(known.id(), known.name(), true, tags);
      edits.add(Edit.change(new Item.OfTagset(known), new Item.OfTagset(extended)));
    }
  }
}
