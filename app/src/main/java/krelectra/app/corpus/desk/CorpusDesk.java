package krelectra.app.corpus.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.search.Morphology;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.RecentDatabases;
import krelectra.app.corpus.agreement.AgreementViewModel;
import krelectra.app.corpus.backup.BackupViewModel;
import krelectra.app.corpus.check.CheckViewModel;
import krelectra.app.corpus.curation.CurationViewModel;
import krelectra.app.corpus.exchange.ExportViewModel;
import krelectra.app.corpus.exchange.ImportViewModel;
import krelectra.app.corpus.history.HistoryViewModel;
import krelectra.app.corpus.sample.SampleProject;
import krelectra.app.corpus.search.SearchViewModel;
import krelectra.app.corpus.team.TeamViewModel;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.settings.SideSettings;
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
  private final CurationViewModel curation;
  private final AgreementViewModel agreement;
  private final TeamViewModel team;
  private final HistoryViewModel history;
  private final RecentDatabases recent;
  private final SampleProject sample;
  private final BooleanProperty side = new SimpleBooleanProperty();
  private final DoubleProperty sideWidth = new SimpleDoubleProperty(SideSettings.INITIAL.width());
  private final ObjectProperty<SideTool> tool = new SimpleObjectProperty<>(SideTool.SEARCH);

  /**
   * A desk.
   *
   * @param recent files of databases that were open in earlier sessions
   * @param indexes a folder for indexes, which can be made anew
   * @param sample a corpus to try everything with
   */
  public CorpusDesk(
      CorpusViewModel corpus,
      List<String> recent,
      Path indexes,
      SampleProject sample,
      Morphology morphology,
      TaskRunner runner) {
    this.corpus = corpus;
    this.sample = sample;
    this.recent = new RecentDatabases(corpus, recent);
    this.work = new WorkViewModel(runner);
    this.newProject = new NewProjectViewModel(corpus);
    this.imports = new ImportViewModel(corpus, work, runner);
    this.exports = new ExportViewModel(corpus, work);
    this.backups = new BackupViewModel(corpus, work, runner);
    this.search = new SearchViewModel(corpus, work, indexes, morphology, runner);
    this.check = new CheckViewModel(corpus, runner);
    this.curation = new CurationViewModel(corpus);
    this.agreement = new AgreementViewModel(corpus, runner);
    this.team = new TeamViewModel(corpus);
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

  /** Where annotators differ. */
  public CurationViewModel curation() {
    return curation;
  }

  /** How far annotators agree. */
  public AgreementViewModel agreement() {
    return agreement;
  }

  /** Who annotates what. */
  public TeamViewModel team() {
    return team;
  }

  public HistoryViewModel history() {
    return history;
  }

  /** A corpus to try everything with. */
  public SampleProject sample() {
    return sample;
  }

  /** The databases that were open. */
  public RecentDatabases recent() {
    return recent;
  }

  /** Whether the tools at the side are shown. */
  public BooleanProperty sideProperty() {
    return side;
  }

  /** How wide the tools at the side are, in pixels. */
  public DoubleProperty sideWidthProperty() {
    return sideWidth;
  }

  /** Which tool at the side is in front. */
  public ObjectProperty<SideTool> toolProperty() {
    return tool;
  }

  /** Shows a tool at the side. */
  public void show(SideTool wanted) {
    tool.set(wanted);
    side.set(true);
  }

  @Override
  public void close() throws IOException {
    work.cancel();
    check.cancel();
    curation.cancel();
    agreement.cancel();
    search.close();
  }
}
