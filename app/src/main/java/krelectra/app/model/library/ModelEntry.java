package krelectra.app.model.library;

import java.nio.file.Path;

/**
 * A model that is known.
 *
 * @param bundled whether it ships with the workbench
 * @param inUse whether the window works with it
 * @param presence of its folder
 */
public record ModelEntry(Path folder, boolean bundled, boolean inUse, Presence presence) {
  /** What has become of a folder. */
  public enum Presence {
    PRESENT,
    /** Its files are others than those that were loaded. */
    CHANGED,
    GONE
  }

  /** For people. */
  public String name() {
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }
}
