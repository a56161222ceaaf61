package krelectra.app.corpus.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders. */
public interface FileDialogs {
  /** A file that is there. */
  Optional<Path> open(String title);

  /** Files that are there; none if the user gave none. */
  List<Path> openSeveral(String title);

  /** A folder that is there, or is made in the dialog. */
  Optional<Path> folder(String title);

  /** A file to write. */
  Optional<Path> save(String title, String name);

  /** Where nobody can be asked. */
  static FileDialogs none() {
    return new FileDialogs() {
      @Override
      public Optional<Path> open(String title) {
        return Optional.empty();
      }

      @Override
      public List<Path> openSeveral(String title) {
        return List.of();
      }

      @Override
      public Optional<Path> folder(String title) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> save(String title, String name) {
        return Optional.empty();
      }
    };
  }
}
