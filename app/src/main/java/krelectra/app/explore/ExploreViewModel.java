package krelectra.app.explore;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A text and what is known of it. To be used on the UI thread. The text is analysed when typing
 * pauses, and anew when another model answers; a newer request cancels the older.
 */
public final class ExploreViewModel {
  /** The longest text that is analysed, in UTF-16 units. */
  public static final int MAX_TEXT = 50_000;

  private static final Logger LOG = LoggerFactory.getLogger(ExploreViewModel.class);

  private final TaskRunner runner;
  private final MorphemeAnalyzer morphemes;

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty secondText = new SimpleStringProperty("");
  private final BooleanProperty pair = new SimpleBooleanProperty();
  private final BooleanProperty specials = new SimpleBooleanProperty(true);
  private final ObjectProperty<ModelStatus> model =
      new SimpleObjectProperty<>(new ModelStatus.None());
  private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.MORPHEME);
  private final ObjectProperty<RtdRule> rtdRule = new SimpleObjectProperty<>(RtdRule.MAX);
  private final ObjectProperty<RtdScale> rtdScale = new SimpleObjectProperty<>(RtdScale.PERCENTILE);
  private final ObjectProperty<ToolKind> tool = new SimpleObjectProperty<>(ToolKind.ATTENTION);
  private final TextHistory history = new TextHistory();
  private final ReadOnlyObjectWrapper<ExploreState> state =
      new ReadOnlyObjectWrapper<>(new ExploreState.NoModel());
  private final ReadOnlyObjectWrapper<@Nullable Analysis> analysis = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable AlignedRows> rows = new ReadOnlyObjectWrapper<>();
  private final UnitSelection selection = new UnitSelection(rows, unit, specials);
  private final ObjectBinding<RtdValues> rtd =
      Bindings.createObjectBinding(this::rtdValues, rows, unit, rtdRule, rtdScale);

  private @Nullable TextRequest current;
  private RunningTask running = () -> {};

  /** While a text and its second one change together, nothing in between is a text of its own. */
  private boolean isShowing;

  /**
   * Starts empty and without a model.
   *
   * @param runner where the work is done
   * @param morphemes shows morphemes as long as there is no model
   * @param pause how long to wait after a change of the text
   */
  public ExploreViewModel(TaskRunner runner, MorphemeAnalyzer morphemes, TypingPause pause) {
    this.runner = runner;
    this.morphemes = morphemes;
    model.addListener((value, before, now) -> analyse());
    text.addListener((value, before, now) -> pause.restart(this::analyse));
    secondText.addListener((value, before, now) -> pause.restart(this::analyse));
    pair.addListener((value, before, now) -> analyse());
  }

  /** The text, or the first one of a pair. */
  public StringProperty textProperty() {
    return text;
  }

  /** The second text of a pair. */
  public StringProperty secondTextProperty() {
    return secondText;
  }

  /** Whether there is a second text. */
  public BooleanProperty pairProperty() {
    return pair;
  }

  /** Whether special pieces are shown and can be selected. */
  public BooleanProperty specialsProperty() {
    return specials;
  }

  /** The model, to be set from outside as it is chosen, read, and ready. */
  public ObjectProperty<ModelStatus> modelProperty() {
    return model;
  }

  /** The unit in which everything is shown and selected. */
  public ObjectProperty<Unit> unitProperty() {
    return unit;
  }

  /** How a unit's score comes from those of its pieces. */
  public ObjectProperty<RtdRule> rtdRuleProperty() {
    return rtdRule;
  }

  /** In what scores are to be shown; see {@link RtdValues#scale} for what they are shown in. */
  public ObjectProperty<RtdScale> rtdScaleProperty() {
    return rtdScale;
  }

  /** What is open below the strip. */
  public ObjectProperty<ToolKind> toolProperty() {
    return tool;
  }

  /** The texts before. */
  public TextHistory history() {
    return history;
  }

  /** How far the picture is. */
  public ReadOnlyObjectProperty<ExploreState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the model said of the text shown; null if it was not asked. Set just before the rows. */
  public ReadOnlyObjectProperty<@Nullable Analysis> analysisProperty() {
    return analysis.getReadOnlyProperty();
  }

  /** The text shown, in its units; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable AlignedRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The scores of the units chosen. */
  public ObjectBinding<RtdValues> rtdProperty() {
    return rtd;
  }

  /** What is selected. */
  public UnitSelection selection() {
    return selection;
  }

  /** Shows a text by itself at once. */
  public void show(String shown) {
    show(shown, secondText.get(), false);
  }

  /** Shows a pair of texts at once. */
  public void show(String first, String second) {
    show(first, second, true);
  }

  /**
   * Does not take a text that is longer than {@link #MAX_TEXT}; what is shown stays.
   *
   * @param length of the text, in UTF-16 units
   */
  void refuse(int length) {
    state.set(new ExploreState.TooLong(length));
  }

  private void show(String first, String second, boolean isPair) {
    int length = first.length() + (isPair ? second.length() : 0);
    if (length > MAX_TEXT) {
      refuse(length);
      return;
    }
    isShowing = true;
    text.set(first);
    secondText.set(second);
    pair.set(isPair);
    isShowing = false;
    analyse();
  }

  /** Shows the text explored before (−1), or the one that was gone back from (1). */
  public void go(int step) {
    // What was typed just now is not lost by going back.
    if (!text.get().isBlank()) {
      history.visit(new TextHistory.Texts(text.get(), pair.get() ? secondText.get() : null));
    }
    TextHistory.Texts there = history.go(step);
    if (there == null) {
      return;
    }
    String second = there.second();
    if (second == null) {
      show(there.first());
    } else {
      show(there.first(), second);
    }
  }

  /** Analyses what is in the fields without waiting, unless that was done already. */
  public void analyse() {
    if (isShowing) {
      return;
    }
    String second = pair.get() && !secondText.get().isBlank() ? secondText.get() : null;
    TextRequest wanted = new TextRequest(text.get(), second, loaded());
    if (!wanted.equals(current)) {
      start(wanted);
    } else if (wanted.model() == null) {
      state.set(idle());
    } else if (state.get() instanceof ExploreState.TooLong && rows.get() != null) {
      state.set(new ExploreState.Ready());
    }
  }

  /** Analyses the same text once more. */
  public void retry() {
    current = null;
    analyse();
  }

  /** Gives up the analysis that runs. */
  public void cancel() {
    if (state.get() instanceof ExploreState.Analysing) {
      running.cancel();
      current = null;
      present(null, null);
      state.set(new ExploreState.Cancelled());
    }
  }

  private void start(TextRequest wanted) {
    running.cancel();
    current = wanted;
    if (!wanted.first().isBlank()) {
      history.visit(new TextHistory.Texts(wanted.first(), wanted.second()));
    }
    if (wanted.first().isBlank()) {
      present(null, null);
      state.set(idle());
    } else if (wanted.length() > MAX_TEXT) {
      // Both texts of a pair may be allowed, and not together.
      present(null, null);
      refuse(wanted.length());
    } else {
      state.set(wanted.model() == null ? idle() : new ExploreState.Analysing(-1));
      running =
          BackgroundTask.of(progress -> wanted.answer(morphemes, progress))
              .onProgress(share -> progressed(wanted, share))
              .onSuccess(picture -> succeeded(wanted, picture))
              .onFailure(e -> failed(wanted, e))
              .onFinished(() -> finished(wanted))
              .startWith(runner);
    }
  }

  private void progressed(TextRequest of, double share) {
    if (of.equals(current) && state.get() instanceof ExploreState.Analysing) {
      state.set(new ExploreState.Analysing(share));
    }
  }

  private void succeeded(TextRequest of, TextRequest.Picture picture) {
    if (of.equals(current)) {
      present(picture.analysis(), picture.rows());
      state.set(of.model() == null ? idle() : new ExploreState.Ready());
    }
  }

  private void failed(TextRequest of, Exception e) {
    if (e instanceof InputException) {
      LOG.warn("a text could not be analysed", e);
    } else {
      LOG.error("an analysis failed", e);
    }
    if (of.equals(current)) {
      present(null, null);
      state.set(new ExploreState.Failed(e instanceof InputException ? e.getMessage() : null));
    }
  }

  /** An error of the machine, as of memory, is nobody's result: the view must not wait for it. */
  private void finished(TextRequest of) {
    if (of.equals(current) && state.get() instanceof ExploreState.Analysing) {
      present(null, null);
      state.set(new ExploreState.Failed(null));
    }
  }

  private void present(@Nullable Analysis found, @Nullable AlignedRows shown) {
    analysis.set(found);
    rows.set(shown);
  }

  private ModelStatus.@Nullable Loaded loaded() {
    return model.get() instanceof ModelStatus.Loaded loaded ? loaded : null;
  }

  private ExploreState idle() {
    return ExploreState.idle(model.get());
  }

  private RtdValues rtdValues() {
    AlignedRows shown = rows.get();
    Analysis found = analysis.get();
    return shown == null || found == null
        ? RtdValues.NONE
        : RtdValues.of(found, shown.alignment(unit.get()), rtdRule.get(), rtdScale.get());
  }
}
