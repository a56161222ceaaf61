package krelectra.app.corpus.desk;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import krelectra.annotation.search.Morphology;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.backup.BackupViewModel;
import krelectra.app.corpus.check.CheckViewModel;
import krelectra.app.corpus.exchange.ExportViewModel;
import krelectra.app.corpus.exchange.ImportViewModel;
import krelectra.app.corpus.history.HistoryViewModel;
import krelectra.app.corpus.search.SearchViewModel;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.task.TaskRunner;

/** All that can be done with the corpus at hand, apart from annotating it. */
public final class CorpusDesk implements AutoCloseable {
  private final CorpusViewModel corpus;
  private final WorkViewModel work;
  private final NewProjectViewModel newProject;
  private final ImportViewModel imports;
  private final ExportViewModel exports;
  private final BackupViewModel backups;
  private final SearchViewModel search;
  private final CheckViewModel check;
  private final HistoryViewModel history;
  private final BooleanProperty side = new SimpleBooleanProperty();

  /**
   * A desk.
   *
   * @param indexes a folder for indexes, which can be made anew
   */
  public CorpusDesk(
      CorpusViewModel corpus, Path indexes, Morphology morphology, TaskRunner runner) {
    this.corpus = corpus;
    this.work = new WorkViewModel(runner);
    this.newProject = new NewProjectViewModel(corpus);
    this.imports = new ImportViewModel(corpus, work, runner);
    this.exports = new ExportViewModel(corpus, work);
    this.backups = new BackupViewModel(corpus, work, runner);
    this.search = new SearchViewModel(corpus, work, indexes, morphology, runner);
    this.check = new CheckViewModel(corpus, runner);
    this.history = new HistoryViewModel(corpus);
  }

  public CorpusViewModel corpus() {
    return corpus;
  }

  public WorkViewModel work() {
    return work;
  }

  public NewProjectViewModel newProject() {
    return newProject;
  }

  public ImportViewModel imports() {
    return imports;
  }

  public ExportViewModel exports() {
    return exports;
  }

  public BackupViewModel backups() {
    return backups;
  }

  public SearchViewModel search() {
    return search;
  }

  public CheckViewModel check() {
    return check;
  }

  public HistoryViewModel history() {
    return history;
  }

  /** Whether the tools at the side are shown. */
  public BooleanProperty sideProperty() {
    return side;
  }

  @Override
  public void close() throws IOException {
    work.cancel();
    check.cancel();
    search.close();
  }
}
