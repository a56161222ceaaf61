package krelectra.app.corpus.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.backup.BackupViewModel;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** Makes backups, proves them, restores them. */
final class BackupPane extends VBox {
  private static final double KIBIBYTE = 1 << 10;
  private static final double MEBIBYTE = 1 << 20;

  private final CorpusDesk desk;
  private final Messages messages;
  private final ListView<BackupViewModel.Entry> list = new ListView<>();
  private final TextButton make;
  private final TextButton elsewhere;
  private final TextButton verify;
  private final TextButton verifyBackup;
  private final TextButton restore;
  private final HBox sure;

  BackupPane(CorpusDesk desk, Messages messages, FileDialogs dialogs) {
    this.desk = desk;
    this.messages = messages;
    BackupViewModel backups = desk.backups();
    make = new TextButton("backup-make", messages.text("backup.make"), backups::make);
    elsewhere =
        new TextButton(
            "backup-elsewhere",
            messages.text("backup.elsewhere"),
            () ->
                dialogs
                    .save(messages.get("backup.elsewhere"), "backup.jsonl.gz")
                    .ifPresent(backups::make));
    verify = new TextButton("backup-verify", messages.text("backup.verify"), backups::verify);
    verifyBackup =
        new TextButton(
            "backup-prove",
            messages.text("backup.prove"),
            () -> {
              BackupViewModel.Entry chosen = chosen();
              if (chosen != null) {
                backups.verify(chosen.file());
              }
            });
    sure = sure();
    restore =
        new TextButton(
            "backup-restore",
            messages.text("backup.restore"),
            () -> WorkLine.shown(sure, chosen() != null));
    FlowPane buttons = new FlowPane(8, 6, make, elsewhere, verify, verifyBackup, restore);
    list.setId("backups");
    list.setItems(backups.backups());
    list.setPrefHeight(140);
    list.setCellFactory(view -> new Cell());
    list.accessibleTextProperty().bind(messages.text("backup.list"));
    Label empty = new Label();
    empty.textProperty().bind(messages.text("backup.none"));
    list.setPlaceholder(empty);
    setSpacing(10);
    getChildren().addAll(buttons, sure, list);
    InvalidationListener changed = observable -> update();
    list.getSelectionModel().selectedItemProperty().addListener(changed);
    desk.work().stateProperty().addListener(changed);
    desk.corpus().stateProperty().addListener(changed);
    messages.language().addListener(observable -> list.refresh());
    update();
  }

  private BackupViewModel.@Nullable Entry chosen() {
    return list.getSelectionModel().getSelectedItem();
  }

  private HBox sure() {
    Label question = new Label();
    question.setWrapText(true);
    question.textProperty().bind(messages.text("backup.sure"));
    TextButton yes =
        new TextButton(
            "backup-yes",
            messages.text("backup.yes"),
            () -> {
              BackupViewModel.Entry chosen = chosen();
              update();
              if (chosen != null) {
                desk.backups().restore(chosen.file());
              }
            });
    TextButton no = new TextButton("backup-no", messages.text("backup.no"), this::update);
    HBox row = new HBox(8, question, yes, no);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void update() {
    boolean open = desk.corpus().stateProperty().get() instanceof CorpusState.Open;
    boolean free = open && !desk.work().isRunning();
    make.setDisable(!free);
    elsewhere.setDisable(!free);
    verify.setDisable(!free);
    verifyBackup.setDisable(!free || chosen() == null);
    restore.setDisable(!free || chosen() == null);
    WorkLine.shown(sure, false);
  }

  @Override
  public void requestFocus() {
    make.requestFocus();
  }

  private final class Cell extends ListCell<BackupViewModel.Entry> {
    @Override
    protected void updateItem(BackupViewModel.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null) {
        setText("");
        return;
      }
      String made =
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
              .withLocale(messages.language().getValue().locale())
              .format(entry.made().atZone(ZoneId.systemDefault()));
      setText(
          messages.get(
              "backup.entry",
              made,
              entry.bytes() / MEBIBYTE,
              entry.file().toString(),
              entry.bytes() / KIBIBYTE));
    }
  }
}
