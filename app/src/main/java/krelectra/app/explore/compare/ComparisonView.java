package krelectra.app.explore.compare;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.picture.Drawing;

/** The strips, the totals and the parts that differ, or what is to be said in their place. */
final class ComparisonView extends StackPane {
  private static final double STRIP_SHARE = 0.5;

  private final CompareViewModel model;
  private final Messages messages;
  private final Label said = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final Button retry = new Button();
  private final VBox instead = new VBox(8, busy, said, retry);
  private final SplitPane shown;
  private final ComparisonStrip strip;

  ComparisonView(CompareViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.messages = messages;
    Label legend = new Label();
    legend.textProperty().bind(messages.text("legend"));
    legend.getStyleClass().addAll(Styles.TEXT_MUTED, "compare-legend");
    legend.setWrapText(true);
    legend.setMinHeight(USE_PREF_SIZE);
    strip = new ComparisonStrip(model, messages, theme);
    VBox.setVgrow(strip, Priority.ALWAYS);
    VBox left = new VBox(strip, legend);
    left.setMinWidth(0);
    var parts = new PartTable(model, messages);
    VBox.setVgrow(parts, Priority.ALWAYS);
    VBox right = new VBox(new TotalsView(model, messages), parts);
    right.setMinWidth(0);
    shown = new SplitPane(left, right);
    shown.setDividerPositions(STRIP_SHARE);
    said.setId("compare-said");
    said.setWrapText(true);
    said.setMaxWidth(560);
    said.setTextAlignment(TextAlignment.CENTER);
    busy.setMaxSize(28, 28);
    retry.textProperty().bind(messages.text("retry"));
    retry.setOnAction(event -> model.retry());
    instead.setAlignment(Pos.CENTER);
    setMinSize(0, 0);
    getChildren().addAll(shown, instead);
    InvalidationListener changed = observable -> update();
    model.stateProperty().addListener(changed);
    model.comparisonProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void update() {
    CompareState state = model.stateProperty().get();
    boolean hasComparison = model.comparisonProperty().get() != null;
    shown.setVisible(hasComparison);
    instead.setVisible(!hasComparison);
    boolean waits =
        state instanceof CompareState.Working || state instanceof CompareState.LoadingSecondModel;
    show(busy, waits);
    show(retry, state instanceof CompareState.Failed);
    said.setText(
        switch (state) {
          case CompareState.NoModel none -> messages.get("state.noModel");
          case CompareState.NoText none -> messages.get("state.noText");
          case CompareState.NoSecondText none -> messages.get("state.noSecondText");
          case CompareState.NoSecondModel none -> messages.get("state.noSecondModel");
          case CompareState.LoadingSecondModel loading -> messages.get("state.loading");
          case CompareState.TooLong tooLong ->
              messages.get("state.tooLong", tooLong.length(), ExploreViewModel.MAX_TEXT);
          case CompareState.Working working -> messages.get("state.working");
          case CompareState.Ready ready -> "";
          case CompareState.Failed failed ->
              failed.sentence() == null
                  ? messages.get("failed")
                  : messages.fault(failed.sentence());
        });
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /** The strips for any pen; none if nothing is compared. */
  Optional<Drawing> drawing(double width) {
    return strip.drawing(width);
  }
}
