package krelectra.app.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The databases that were open, the last one first. */
public final class RecentDatabases {
  private static final int MOST = 8;

  private final ObservableList<Path> files = FXCollections.observableArrayList();

  /**
   * Follows the corpus at hand.
   *
   * @param before those of earlier sessions
   */
  public RecentDatabases(CorpusViewModel corpus, List<String> before) {
    before.stream().map(RecentDatabases::path).flatMap(Optional::stream).forEach(files::add);
    corpus
        .stateProperty()
        .subscribe(
            state -> {
              if (state instanceof CorpusState.Open open) {
                add(open.database().file());
              }
            });
  }

  /** A path of another system is none here. */
  private static Optional<Path> path(String file) {
    try {
      return Optional.of(Path.of(file));
    } catch (java.nio.file.InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void add(Path file) {
    files.remove(file);
    files.addFirst(file);
    if (files.size() > MOST) {
      files.remove(MOST, files.size());
    }
  }

  /** Their files. */
  public ObservableList<Path> files() {
    return files;
  }
}
