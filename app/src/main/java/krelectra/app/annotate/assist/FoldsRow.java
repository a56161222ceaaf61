package krelectra.app.annotate.assist;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import krelectra.app.language.Messages;
import krelectra.app.run.RunSummary;
import krelectra.inference.training.Remaining;

/** Offers to make the folds of a run's set, says what they cost, and how far they are. */
final class FoldsRow extends FlowPane {
  private static final Duration LOOK = Duration.seconds(2);

  private final FoldsViewModel folds;
  private final Messages messages;
  private final Label state = new Label();
  private final Button make = new Button();

  FoldsRow(FoldsViewModel folds, Messages messages) {
    super(12, 6);
    this.folds = folds;
    this.messages = messages;
    setAlignment(Pos.CENTER_LEFT);
    make.setId("rank-folds");
    make.getStyleClass().add(Styles.SMALL);
    make.textProperty().bind(messages.text("folds.make"));
    make.setMinWidth(USE_PREF_SIZE);
    make.setOnAction(event -> folds.start());
    state.setId("rank-folds-state");
    state.setWrapText(true);
    getChildren().addAll(make, state);
    folds.knownProperty().subscribe(now -> update());
    messages.language().addListener(observable -> update());
    var looks = new Timeline(new KeyFrame(LOOK, event -> folds.refresh()));
    looks.setCycleCount(Animation.INDEFINITE);
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                folds.refresh();
                looks.play();
              } else {
                looks.stop();
              }
            });
  }

  private void update() {
    FoldsViewModel.Known now = folds.knownProperty().get();
    make.setDisable(!now.canStart());
    state.setText(
        !now.possible()
            ? messages.get("folds.impossible")
            : now.asked()
                .map(this::words)
                .orElseGet(() -> messages.get("folds.cost", Remaining.text(now.seconds()))));
  }

  private String words(RunSummary runs) {
    String key = "folds." + runs.state().name().toLowerCase(Locale.ROOT);
    return messages.get(key, runs.step(), runs.steps(), messages.fault(runs.why()));
  }
}
