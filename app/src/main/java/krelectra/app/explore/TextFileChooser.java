package krelectra.app.explore;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a text file. */
@FunctionalInterface
public interface TextFileChooser {
  /** The file chosen; empty if the user thought better of it. */
  Optional<Path> choose();
}
