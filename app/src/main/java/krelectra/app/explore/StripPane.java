package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.picture.Drawing;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;

/** The strip with what belongs to it, or what is to be said in its place. */
public final class StripPane extends VBox {
  private static final double STALE = 0.45;
  private static final Duration NOTICEABLE = Duration.millis(300);

  private final ExploreViewModel model;
  private final Messages messages;
  private final TokenStrip strip;
  private final RtdLegend legend;
  private final Placeholder placeholder;
  private final Notice notice = new Notice("model-notice");
  private final Notice warnings = new Notice("warnings");
  private final ProgressBar progress = new ProgressBar();
  private final HBox busy = new HBox();
  private final PauseTransition patience = new PauseTransition(NOTICEABLE);
  private final Button retry = new Button();
  private final VBox shown;
  private final HBox foot;

  /**
   * Makes the pane.
   *
   * @param messages of any package
   */
  public StripPane(ExploreViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.messages = messages.of(StripPane.class);
    getStylesheets().add(ExploreView.stylesheet());
    getStyleClass().add("strip-pane");
    strip = new TokenStrip(model, this.messages, theme);
    VBox.setVgrow(strip, Priority.ALWAYS);
    retry.setId("retry");
    retry.textProperty().bind(this.messages.text("retry"));
    retry.setOnAction(event -> model.retry());
    placeholder = new Placeholder(retry);
    placeholder.setId("placeholder");
    legend = new RtdLegend(model, this.messages, theme);
    HBox.setHgrow(legend, Priority.ALWAYS);
    foot = new HBox(8, legend);
    foot.setAlignment(Pos.CENTER_LEFT);
    shown =
        new VBox(
            new StripToolbar(model, this.messages),
            strip,
            foot,
            new DetailPane(model, this.messages));
    shown.getStyleClass().add("shown");
    StackPane stack = new StackPane(shown, placeholder, busy());
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(notice, warnings, stack);
    InvalidationListener changed = observable -> update();
    model.stateProperty().addListener(changed);
    model.rowsProperty().addListener(changed);
    this.messages.language().addListener(changed);
    legend.visibleProperty().bind(model.rowsProperty().map(AlignedRows::hasPieces).orElse(false));
    legend.managedProperty().bind(legend.visibleProperty());
    update();
  }

  /** Puts a control beside the legend. */
  void addAction(Node control) {
    foot.getChildren().add(control);
  }

  /**
   * The strip for any pen, all of it, with what its colours mean; none if there is no text.
   *
   * @param width at which lines are broken
   */
  public Optional<Drawing> drawing(double width) {
    return strip
        .drawing(width)
        .map(all -> legend.isVisible() ? all.above(legend.drawing(all.width())) : all);
  }

  /** A split pane asks for the least height of any width, and so of notices on one line. */
  @Override
  protected double computeMinHeight(double width) {
    return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
  }

  /** Stands over the strip while an analysis takes long enough to be noticed. */
  private HBox busy() {
    progress.setId("progress");
    progress.getStyleClass().add(Styles.SMALL);
    Label label = new Label();
    label.textProperty().bind(messages.text("analysing.title"));
    Button cancel = new Button();
    cancel.setId("cancel");
    cancel.textProperty().bind(messages.text("cancel"));
    cancel.getStyleClass().add(Styles.SMALL);
    cancel.setOnAction(event -> model.cancel());
    busy.getChildren().addAll(label, progress, cancel);
    busy.getStyleClass().add("busy");
    busy.setId("busy");
    busy.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    busy.setVisible(false);
    patience.setOnFinished(event -> showBusy(true));
    return busy;
  }

  private void showBusy(boolean shows) {
    busy.setVisible(shows);
    strip.setOpacity(shows ? STALE : 1);
  }

  private void update() {
    ExploreState state = model.stateProperty().get();
    AlignedRows rows = model.rowsProperty().get();
    boolean analysing = state instanceof ExploreState.Analysing;
    progress.setProgress(state instanceof ExploreState.Analysing a ? a.share() : -1);
    if (!analysing) {
      patience.stop();
      showBusy(false);
    } else if (!busy.isVisible() && patience.getStatus() != Animation.Status.RUNNING) {
      patience.playFromStart();
    }
    shown.setVisible(rows != null);
    placeholder.setVisible(rows == null && !analysing);
    retry.setVisible(
        state instanceof ExploreState.Failed || state instanceof ExploreState.Cancelled);
    retry.setManaged(retry.isVisible());
    sayState(state);
    sayModel(state, rows != null);
    sayWarnings();
  }

  private void sayState(ExploreState state) {
    switch (state) {
      case ExploreState.Empty empty -> say("empty", messages.get("empty.text"));
      case ExploreState.NoModel none -> say("empty", messages.get("empty.text"));
      case ExploreState.LoadingModel loading -> say("empty", messages.get("empty.text"));
      case ExploreState.ModelFailed failed -> say("empty", messages.get("empty.text"));
      case ExploreState.Analysing analysing -> say("empty", messages.get("empty.text"));
      case ExploreState.Ready ready -> say("empty", messages.get("empty.text"));
      case ExploreState.Cancelled cancelled -> say("cancelled", messages.get("cancelled.text"));
      case ExploreState.TooLong tooLong ->
          say("tooLong", messages.get("tooLong.text", tooLong.length(), ExploreViewModel.MAX_TEXT));
      case ExploreState.Failed failed -> {
        String sentence = failed.sentence();
        say("failed", sentence == null ? messages.get("failed.text") : messages.fault(sentence));
      }
    }
  }

  private void say(String key, String sentence) {
    placeholder.say(messages.get(key + ".title"), sentence);
  }

  private void sayModel(ExploreState state, boolean hasRows) {
    String which = hasRows ? ".rows" : ".none";
    notice.setBusy(state instanceof ExploreState.LoadingModel);
    switch (state) {
      case ExploreState.NoModel none -> notice.say(messages.get("noModel" + which), false);
      case ExploreState.LoadingModel loading ->
          notice.say(messages.get("loadingModel" + which, loading.name()), false);
      case ExploreState.ModelFailed failed ->
          notice.say(messages.get("modelFailed", messages.fault(failed.sentence())), true);
      case ExploreState.TooLong tooLong when hasRows ->
          notice.say(
              messages.get("tooLong.kept", tooLong.length(), ExploreViewModel.MAX_TEXT), true);
      default -> notice.say("", false);
    }
  }

  private void sayWarnings() {
    List<String> said = new ArrayList<>();
    Analysis analysis = model.analysisProperty().get();
    if (analysis != null && analysis.isStitched()) {
      said.add(
          messages.get(
              "stitched",
              analysis.pieces().size(),
              analysis.windows().size(),
              Analyzer.TRAINED_LENGTH));
    }
    if (model.modelProperty().get() instanceof ModelStatus.Loaded loaded) {
      loaded.warnings().forEach(warning -> said.add(messages.get("modelWarning", warning)));
    }
    warnings.say(String.join("\n", said), false);
  }
}
