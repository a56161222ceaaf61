package krelectra.app.explore.compare;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files and folders. */
public interface CompareDialogs {
  /** A file of pairs to open. */
  Optional<Path> openPairs();

  /** Where a table is to be written. */
  Optional<Path> saveTable();

  /** The folder of a second model. */
  Optional<Path> chooseModel();

  /** Where nobody can be asked. */
  static CompareDialogs none() {
    return new CompareDialogs() {
      @Override
      public Optional<Path> openPairs() {
        return Optional.empty();
      }

      @Override
      public Optional<Path> saveTable() {
        return Optional.empty();
      }

      @Override
      public Optional<Path> chooseModel() {
        return Optional.empty();
      }
    };
  }
}
