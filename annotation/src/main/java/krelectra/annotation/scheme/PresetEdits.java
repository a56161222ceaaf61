package krelectra.annotation.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Tagset;

/** The edits that bring a preset into a project. */
public final class PresetEdits {
  private PresetEdits() {}

  /**
   * Edits that add what a preset has and a project lacks.
   *
   * @param layers of the project
   * @param tagsets of the project
   */
  public static List<Edit> missing(List<Layer> layers, List<Tagset> tagsets, Preset preset) {
    Set<String> layerIds = new HashSet<>();
    Set<String> tagsetIds = new HashSet<>();
    layers.forEach(each -> layerIds.add(each.id()));
    tagsets.forEach(each -> tagsetIds.add(each.id()));
    List<Edit> edits = new ArrayList<>();
    preset.tagsets().stream()
        .filter(each -> !tagsetIds.contains(each.id()))
        .forEach(each -> edits.add(Edit.put(new Item.OfTagset(each))));
    preset.layers().stream()
        .filter(each -> !layerIds.contains(each.id()))
        .forEach(each -> edits.add(Edit.put(new Item.OfLayer(each))));
    return edits;
  }
}
