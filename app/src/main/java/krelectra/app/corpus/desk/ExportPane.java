package krelectra.app.corpus.desk;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.known.Formats;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.corpus.exchange.ExportViewModel;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;

/** Writes the documents of the project at hand to files. */
final class ExportPane extends VBox {
  private final CorpusDesk desk;
  private final Messages messages;
  private final ComboBox<Format> format = new ComboBox<>();
  private final Label outlook = new Label();
  private final TextButton file;
  private final TextButton folder;

  ExportPane(CorpusDesk desk, Messages messages, FileDialogs dialogs) {
    this.desk = desk;
    this.messages = messages;
    ExportViewModel exports = desk.exports();
    format.setId("export-format");
    format.getItems().setAll(Formats.all());
    format.setConverter(new Named<>(each -> each.name() + " (" + each.extension() + ")"));
    format.valueProperty().bindBidirectional(exports.formatProperty());
    format.accessibleTextProperty().bind(messages.text("format"));
    Label label = new Label();
    label.textProperty().bind(messages.text("format"));
    label.setLabelFor(format);
    file =
        new TextButton(
            "export-file",
            messages.text("export.file"),
            () -> start(dialogs.save(messages.get("export.file"), name())));
    folder =
        new TextButton(
            "export-folder",
            messages.text("export.folder"),
            () -> start(dialogs.folder(messages.get("export.folder"))));
    outlook.setId("export-outlook");
    outlook.setWrapText(true);
    HBox row = new HBox(8, label, format, file, folder);
    row.setAlignment(Pos.CENTER_LEFT);
    setSpacing(10);
    getChildren().addAll(row, outlook);
    InvalidationListener changed = observable -> update();
    exports.outlookProperty().addListener(changed);
    desk.work().stateProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private String name() {
    return desk.corpus().projectIdProperty().get() + format.getValue().extension();
  }

  private void start(Optional<Path> target) {
    target.ifPresent(desk.exports()::start);
  }

  private void update() {
    ExportViewModel.Outlook seen = desk.exports().outlookProperty().get();
    file.setDisable(!desk.exports().isReady() || (seen != null && !fitsFile(seen)));
    folder.setDisable(!desk.exports().isReady());
    if (seen == null) {
      outlook.setText(messages.get("export.looking"));
    } else if (seen.documents() == 0) {
      outlook.setText(messages.get("export.empty"));
    } else if (seen.lost().isEmpty()) {
      outlook.setText(messages.get("export.whole", seen.documents(), seen.isAll() ? 1 : 0));
    } else {
      outlook.setText(
          messages.get(
              "export.lost",
              seen.documents(),
              seen.isAll() ? 1 : 0,
              WorkTexts.losses(seen.lost(), messages)));
    }
  }

  /** Some formats hold one document in a file. */
  private boolean fitsFile(ExportViewModel.Outlook seen) {
    return !format.getValue().isSingle() || seen.documents() <= 1;
  }

  @Override
  public void requestFocus() {
    format.requestFocus();
  }
}
