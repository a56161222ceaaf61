package krelectra.app.finetune;

import java.nio.file.Path;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.task.TaskRunner;

/** The runs and what can be started. */
public final class FinetuneViewModel {
  /**
   * Begins without runs.
   *
   * @param runs the folder of the runs that the window starts
   */
  public FinetuneViewModel(CorpusViewModel corpus, Path runs, TaskRunner runner) {}
}
