package krelectra.app.corpus.sample;

import java.nio.file.Path;
import krelectra.app.corpus.CorpusViewModel;

/**
 * Opens the sample corpus of the user's, which is made at the first time.
 *
 * @param samples the folder that ships
 * @param target the user's copy
 */
public record SampleProject(CorpusViewModel corpus, Path samples, Path target) {
  /** Opens it; what was done in it is there again. */
  public void open() {
    String author = corpus.author();
    corpus.open(
        target,
        SampleCorpus.REVIEWS,
        progress -> new SampleCorpus(samples).make(target, author, progress));
  }
}
