package krelectra.app.corpus.desk;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.language.Messages;

/** How far long work is, and how it ended. */
final class WorkLine extends HBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final WorkViewModel work;
  private final Messages messages;
  private final ProgressBar bar = new ProgressBar();
  private final Label text = new Label();
  private final TextButton cancel;
  private final TextButton dismiss;

  WorkLine(WorkViewModel work, Messages messages) {
    this.work = work;
    this.messages = messages;
    cancel = new TextButton("work-cancel", messages.text("work.cancel"), work::cancel);
    dismiss = new TextButton("work-dismiss", messages.text("dismiss"), work::dismiss);
    text.setId("work-text");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    bar.setPrefWidth(140);
    bar.setMinWidth(140);
    bar.accessibleTextProperty().bind(text.textProperty());
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("corpus-line", "work-line");
    getChildren().addAll(bar, text, cancel, dismiss);
    work.stateProperty().subscribe(this::show);
    messages.language().addListener(observable -> show(work.stateProperty().get()));
  }

  private void show(WorkState state) {
    text.setText(WorkTexts.of(state, messages));
    boolean running = work.isRunning();
    shown(this, !(state instanceof WorkState.Idle));
    shown(bar, running);
    shown(cancel, running);
    shown(dismiss, !running);
    cancel.setDisable(state instanceof WorkState.Running now && now.ending());
    bar.setProgress(state instanceof WorkState.Running now && now.share() >= 0 ? now.share() : -1);
    pseudoClassStateChanged(ERROR, state instanceof WorkState.Failed);
  }

  static void shown(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
