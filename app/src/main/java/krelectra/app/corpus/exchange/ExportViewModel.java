package krelectra.app.corpus.exchange;

import java.nio.file.Path;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.document.Properties;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.task.RunningTask;
import krelectra.store.Export;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** Writing the documents of the project at hand to files. */
public final class ExportViewModel {
  /** How many documents are tried out before they are written. */
  public static final int TRIED = 200;

  private final CorpusViewModel corpus;
  private final WorkViewModel work;
  private final ObjectProperty<Format> format =
      new SimpleObjectProperty<>(Formats.all().getFirst());
  private final ReadOnlyObjectWrapper<@Nullable Outlook> outlook = new ReadOnlyObjectWrapper<>();
  private @Nullable RunningTask trying;

  /**
   * What the format would not carry.
   *
   * @param documents how many were tried out
   * @param isAll whether there are no more
   * @param lost what would not be carried, and how often
   */
  public record Outlook(long documents, boolean isAll, Map<String, Integer> lost) {
    /** Copies what it holds. */
    public Outlook {
      lost = Properties.copyOf(lost);
    }
  }

  /** Begins with the first format. */
  public ExportViewModel(CorpusViewModel corpus, WorkViewModel work) {
    this.corpus = corpus;
    this.work = work;
    format.subscribe(() -> look());
  }

  public ObjectProperty<Format> formatProperty() {
    return format;
  }

  /** What would not be carried; null while that is not known. */
  public ReadOnlyObjectProperty<@Nullable Outlook> outlookProperty() {
    return outlook.getReadOnlyProperty();
  }

  /** Tries the format out on the first documents. */
  public void look() {
    if (trying != null) {
      trying.cancel();
    }
    outlook.set(null);
    Format tried = format.get();
    trying =
        corpus.ask(
            (project, progress) -> {
              Report report = new Report();
              long documents =
                  new Export(project, tried, report, (done, all) -> progress.check())
                      .rehearse(TRIED);
              boolean isAll = project.documents(0, TRIED + 1).size() <= TRIED;
              return new Outlook(documents, isAll, report.losses());
            },
            seen -> {
              if (tried.equals(format.get())) {
                outlook.set(seen);
              }
            });
  }

  /** Whether there is something to write. */
  public boolean isReady() {
    Outlook seen = outlook.get();
    return seen != null && seen.documents() > 0 && !work.isRunning();
  }

  /** Writes to a file, or to a folder a file for each that was imported. */
  public void start(Path target) {
    StoredProject project = corpus.projectProperty().get();
    Format written = format.get();
    if (project == null || work.isRunning()) {
      return;
    }
    work.start(
        WorkState.Kind.EXPORT,
        target.toString(),
        line -> {
          Report report = new Report();
          int files = new Export(project, written, report, line::at).run(target);
          return new WorkResult.Exported(target, files, report.losses());
        },
        result -> {});
  }
}
