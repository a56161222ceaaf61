package krelectra.app.settings;

import java.util.List;

/**
 * What the window remembers of models.
 *
 * @param folders that were opened, the latest first; without the bundled one
 * @param hub the address that models are downloaded from; empty for that of the Hub itself
 */
public record ModelSettings(List<String> folders, String hub) {
  /** Of a first start. */
  public static final ModelSettings NONE = new ModelSettings(List.of(), "");

  public ModelSettings {
    folders = List.copyOf(folders);
  }
}
