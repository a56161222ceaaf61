package krelectra.app.annotate;

import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.task.TaskRunner;

/** What is annotated, and with what. */
public final class AnnotateViewModel {
  private final CorpusViewModel corpus;

  public AnnotateViewModel(CorpusViewModel corpus, TaskRunner runner) {
    this.corpus = corpus;
  }

  public CorpusViewModel corpus() {
    return corpus;
  }
}
