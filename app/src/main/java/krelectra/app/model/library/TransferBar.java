package krelectra.app.model.library;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.app.model.download.DownloadProgress;

/**
 * How far it is with bringing a model in, and how it ended; takes no room while there is nothing.
 */
public final class TransferBar extends VBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final TransferViewModel transfer;
  private final Messages messages;
  private final ProgressBar progress = new ProgressBar();
  private final Label text = new Label();
  private final Button cancel = new Button();
  private final Button open = new Button();
  private final Button dismiss = new Button();

  /**
   * A bar.
   *
   * @param messages of any package
   * @param use opens the model that came in
   */
  public TransferBar(
      TransferViewModel transfer, Messages messages, Consumer<java.nio.file.Path> use) {
    this.transfer = transfer;
    this.messages = messages.of(TransferBar.class);
    setId("transfer");
    getStyleClass().add("transfer");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.accessibleTextProperty().bind(text.textProperty());
    text.setId("transfer-text");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    button(cancel, "transfer-cancel", "transfer.cancel", transfer::cancel);
    button(open, "transfer-open", "transfer.open", () -> openWhatCame(use));
    button(dismiss, "transfer-dismiss", "transfer.dismiss", transfer::dismiss);
    open.getStyleClass().add(Styles.ACCENT);
    HBox row = new HBox(text, cancel, open, dismiss);
    row.getStyleClass().add("form-row");
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(progress, row);
    InvalidationListener changed = observable -> update();
    transfer.stateProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void button(Button button, String id, String key, Runnable action) {
    button.setId(id);
    button.textProperty().bind(this.messages.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  private void openWhatCame(Consumer<java.nio.file.Path> use) {
    if (transfer.stateProperty().get() instanceof TransferState.Done done) {
      transfer.dismiss();
      use.accept(done.folder());
    }
  }

  private void update() {
    TransferState state = transfer.stateProperty().get();
    boolean running = state instanceof TransferState.Running;
    show(this, !(state instanceof TransferState.Idle));
    show(progress, running);
    show(cancel, running);
    show(open, state instanceof TransferState.Done done && done.kind() != TransferState.Kind.PACK);
    show(dismiss, !running);
    pseudoClassStateChanged(BAD, state instanceof TransferState.Failed);
    switch (state) {
      case TransferState.Idle idle -> text.setText("");
      case TransferState.Running now -> {
        progress.setProgress(now.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : now.share());
        cancel.setDisable(now.ending());
        text.setText(now.ending() ? messages.get("transfer.ending") : running(now));
      }
      case TransferState.Done done -> text.setText(done(done));
      case TransferState.Failed failed -> text.setText(messages.fault(failed.sentence()));
      case TransferState.Cancelled cancelled ->
          text.setText(
              messages.get(
                  isDownload(cancelled.kind())
                      ? "transfer.cancelled.download"
                      : "transfer.cancelled.other",
                  cancelled.target().toString()));
    }
  }

  private static boolean isDownload(TransferState.Kind kind) {
    return kind == TransferState.Kind.DOWNLOAD || kind == TransferState.Kind.PACK;
  }

  private String done(TransferState.Done done) {
    boolean isPack = done.kind() == TransferState.Kind.PACK;
    String said =
        messages.get(isPack ? "transfer.done.pack" : "transfer.done", done.folder().toString());
    return done.notes().isEmpty() ? said : said + "\n" + String.join("\n", done.notes());
  }

  private String running(TransferState.Running now) {
    DownloadProgress bytes = now.bytes();
    if (bytes == null) {
      return messages.get(
          "transfer." + now.kind().name().toLowerCase(Locale.ROOT), now.target().toString());
    }
    Locale locale = messages.language().getValue().locale();
    String amount =
        messages.get(
            "transfer.amount",
            bytes.file(),
            ByteText.of(bytes.received(), locale),
            ByteText.of(bytes.total(), locale));
    return Double.isNaN(bytes.secondsLeft())
        ? amount
        : amount
            + " · "
            + messages.get(
                "transfer.rate",
                ByteText.of((long) bytes.bytesPerSecond(), locale),
                ByteText.time(bytes.secondsLeft()));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
