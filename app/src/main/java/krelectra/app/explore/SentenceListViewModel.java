package krelectra.app.explore;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sentences of a file, of which one is shown. To be used on the UI thread. */
public final class SentenceListViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SentenceListViewModel.class);

  private final TaskRunner runner;
  private final Consumer<String> show;
  private final ObservableList<Sentence> sentences = FXCollections.observableArrayList();
  private final FilteredList<Sentence> filtered = new FilteredList<>(sentences);
  private final ObservableList<Sentence> listed =
      FXCollections.unmodifiableObservableList(filtered);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<SentenceFileState> state =
      new ReadOnlyObjectWrapper<>(new SentenceFileState.None());
  private SentenceFileState settled = state.get();
  private RunningTask running = () -> {};
  private Object request = new Object();

  /**
   * Starts without a file.
   *
   * @param show takes the sentence that the user has chosen
   */
  public SentenceListViewModel(TaskRunner runner, Consumer<String> show) {
    this.runner = runner;
    this.show = show;
    filter.addListener((value, before, now) -> applyFilter(now));
  }

  /** How far the file is read. */
  public ReadOnlyObjectProperty<SentenceFileState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * What a sentence must contain to be listed; upper and lower case are alike, composed and
   * decomposed Hangul too.
   */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The sentences that pass the filter. */
  public ObservableList<Sentence> sentences() {
    return listed;
  }

  /** How many sentences the file has. */
  public int total() {
    return sentences.size();
  }

  /** Reads a file in place of what is shown; an older reading is given up. */
  public void open(Path file) {
    running.cancel();
    Object own = new Object();
    request = own;
    state.set(new SentenceFileState.Reading(file, -1));
    running =
        BackgroundTask.of(progress -> SentenceFile.read(file, progress))
            .onProgress(
                share -> {
                  if (own.equals(request) && isReading()) {
                    state.set(new SentenceFileState.Reading(file, share));
                  }
                })
            .onSuccess(
                read -> {
                  if (own.equals(request)) {
                    succeeded(read);
                  }
                })
            .onFailure(
                e -> {
                  if (own.equals(request)) {
                    failed(file, e);
                  }
                })
            .onFinished(
                () -> {
                  // An error of the machine, as of memory, is nobody's result.
                  if (own.equals(request) && isReading()) {
                    state.set(new SentenceFileState.Failed(file, ""));
                  }
                })
            .startWith(runner);
  }

  /** Gives up reading; what was shown before stays. */
  public void cancel() {
    if (isReading()) {
      running.cancel();
      request = new Object();
      state.set(settled);
    }
  }

  /** Shows a sentence in the text field. */
  public void choose(Sentence sentence) {
    show.accept(sentence.text());
  }

  private boolean isReading() {
    return state.get() instanceof SentenceFileState.Reading;
  }

  private void succeeded(SentenceFile read) {
    filter.set("");
    sentences.setAll(read.sentences());
    settled = new SentenceFileState.Ready(read.file(), read.charset(), read.blank());
    state.set(settled);
  }

  private void failed(Path file, Exception e) {
    LOG.warn("a file of sentences could not be read", e);
    String sentence = e instanceof InputException ? Objects.toString(e.getMessage(), "") : "";
    state.set(new SentenceFileState.Failed(file, sentence));
  }

  private void applyFilter(String wanted) {
    String needle = comparable(wanted.strip());
    filtered.setPredicate(
        sentence -> needle.isEmpty() || comparable(sentence.text()).contains(needle));
  }

  /** Files from a Mac may hold decomposed Hangul. */
  private static String comparable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
