package krelectra.app.model.library;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a place. */
public interface PathChooser {
  /** A folder that is there, or is made in the dialog. */
  Optional<Path> folder(String title);

  /** A file that is there. */
  Optional<Path> file(String title);
}
