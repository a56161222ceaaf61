package krelectra.app.corpus.search;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.annotation.InputException;
import krelectra.annotation.search.Morphology;
import krelectra.annotation.search.SearchIndex;
import krelectra.app.search.CorpusIndex;
import krelectra.store.Progress;
import krelectra.store.StoredProject;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** The index of the project at hand, kept open between searches. Used by one thread at a time. */
final class IndexAtHand implements AutoCloseable {
  private final Path folder;
  private final Morphology morphology;
  private @Nullable StoredProject project;
  private @Nullable SearchIndex index;

  /**
   * Opens nothing yet.
   *
   * @param folder of the folders of indexes
   */
  IndexAtHand(Path folder, Morphology morphology) {
    this.folder = folder;
    this.morphology = morphology;
  }

  /** The index, as new as the project is. */
  synchronized SearchIndex of(StoredProject wanted, Progress progress) throws IOException {
    SearchIndex open = index;
    if (open != null && wanted.equals(project)) {
      CorpusIndex.update(open, wanted, morphology, progress);
      return open;
    }
    close();
    Path its = folder.resolve(CorpusIndex.folderName(wanted));
    try {
      SearchIndex opened = CorpusIndex.open(its, wanted, morphology, progress);
      index = opened;
      project = wanted;
      return opened;
    } catch (LockObtainFailedException e) {
      throw InputException.at(
          its, 0, "is an index that another window or command uses", "wait until it is done", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    SearchIndex open = index;
    index = null;
    project = null;
    if (open != null) {
      open.close();
    }
  }
}
