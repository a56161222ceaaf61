package krelectra.annotation.layer;

import java.util.List;

/**
 * Layers and tagsets to begin a project with.
 *
 * @param id as the command line names it
 * @param name for people
 */
public record Preset(String id, String name, List<Layer> layers, List<Tagset> tagsets) {
  /** Copies the lists. */
  public Preset {
    layers = List.copyOf(layers);
    tagsets = List.copyOf(tagsets);
  }
}
