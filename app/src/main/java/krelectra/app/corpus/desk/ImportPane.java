package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.check.Finding;
import krelectra.annotation.format.check.Preview;
import krelectra.annotation.format.known.Formats;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.corpus.exchange.ChosenFile;
import krelectra.app.corpus.exchange.ImportViewModel;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;
import org.jspecify.annotations.Nullable;

/** Brings files in, after they were looked at. */
final class ImportPane extends VBox {
  private final CorpusDesk desk;
  private final ImportViewModel imports;
  private final Messages messages;
  private final ListView<ChosenFile> files = new ListView<>();
  private final ComboBox<Format> format = new ComboBox<>();
  private final Label about = new Label();
  private final TableView<Preview.Row> rows = new TableView<>();
  private final Label odd = new Label();
  private final TextButton remove;
  private final TextButton start;
  private boolean showing;

  ImportPane(CorpusDesk desk, Messages messages, FileDialogs dialogs) {
    this.desk = desk;
    this.imports = desk.imports();
    this.messages = messages;
    TextButton add =
        new TextButton(
            "import-files",
            messages.text("import.files"),
            () -> imports.add(dialogs.openSeveral(messages.get("import.files"))));
    TextButton folder =
        new TextButton(
            "import-folder",
            messages.text("import.folder"),
            () ->
                dialogs
                    .folder(messages.get("import.folder"))
                    .ifPresent(chosen -> imports.add(List.of(chosen))));
    remove =
        new TextButton(
            "import-remove",
            messages.text("import.remove"),
            () -> {
              ChosenFile chosen = imports.selectedProperty().get();
              if (chosen != null) {
                imports.remove(chosen);
              }
            });
    start = new TextButton("import-start", messages.text("import.start"), imports::start);
    start.getStyleClass().add(Styles.ACCENT);
    buildFiles();
    buildRows();
    VBox left = new VBox(6, new FlowPane(8, 6, add, folder, remove), files);
    left.setPrefWidth(330);
    left.setMinWidth(240);
    VBox.setVgrow(files, Priority.ALWAYS);
    VBox right = new VBox(6, formatRow(), about, rows, odd);
    VBox.setVgrow(rows, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().add(new HBox(12, left, right));
    setPrefHeight(330);
    VBox.setVgrow(getChildren().getFirst(), Priority.ALWAYS);
    takeDropped();
    InvalidationListener changed = observable -> update();
    imports.selectedProperty().addListener(changed);
    // The list's own selection settles after its items.
    imports
        .files()
        .addListener((InvalidationListener) observable -> Platform.runLater(this::update));
    imports.problemProperty().addListener(changed);
    desk.work().stateProperty().addListener(changed);
    desk.corpus().projectProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private HBox formatRow() {
    format.setId("import-format");
    format.getItems().setAll(Formats.all());
    format.setConverter(new Named<>(Format::name));
    format.accessibleTextProperty().bind(messages.text("format"));
    format.setOnAction(
        event -> {
          ChosenFile chosen = imports.selectedProperty().get();
          Format wanted = format.getValue();
          if (!showing && chosen != null && wanted != null) {
            imports.format(chosen, wanted);
          }
        });
    Label label = new Label();
    label.textProperty().bind(messages.text("format"));
    label.setLabelFor(format);
    HBox row = new HBox(8, label, format, start);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void buildFiles() {
    files.setId("import-list");
    files.setItems(imports.files());
    files.setCellFactory(view -> new Cell());
    files.accessibleTextProperty().bind(messages.text("import.list"));
    Label empty = new Label();
    empty.setWrapText(true);
    empty.textProperty().bind(messages.text("import.none"));
    files.setPlaceholder(empty);
    files
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (value, before, now) -> {
              if (!showing && now != null) {
                imports.selectedProperty().set(now);
              }
            });
  }

  private void buildRows() {
    rows.setId("import-rows");
    TableColumn<Preview.Row, String> text = new TableColumn<>();
    text.textProperty().bind(messages.text("import.sentence"));
    text.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().text()));
    TableColumn<Preview.Row, String> labels = new TableColumn<>();
    labels.textProperty().bind(messages.text("import.labels"));
    labels.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().labels()));
    text.setSortable(false);
    labels.setSortable(false);
    rows.getColumns().setAll(List.of(text, labels));
    rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    rows.accessibleTextProperty().bind(messages.text("import.preview"));
    rows.setMinHeight(80);
    Label empty = new Label();
    empty.textProperty().bind(messages.text("import.nothing"));
    rows.setPlaceholder(empty);
    about.setId("import-about");
    about.setWrapText(true);
    odd.setId("import-odd");
    odd.setWrapText(true);
    odd.setMaxHeight(60);
    odd.getStyleClass().add(Styles.TEXT_MUTED);
  }

  private void takeDropped() {
    setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    setOnDragDropped(
        event -> {
          imports.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          event.setDropCompleted(true);
          event.consume();
        });
  }

  private void update() {
    showing = true;
    try {
      ChosenFile chosen = imports.selectedProperty().get();
      if (chosen == null) {
        files.getSelectionModel().clearSelection();
      } else {
        files.getSelectionModel().select(chosen);
      }
      format.setValue(chosen == null ? null : chosen.format());
      format.setDisable(chosen == null);
      remove.setDisable(chosen == null);
      start.setDisable(!imports.isReady());
      Preview preview = chosen == null ? null : chosen.preview();
      rows.getItems().setAll(preview == null ? List.of() : preview.rows());
      about.setText(about(chosen));
      odd.setText(preview == null ? "" : odd(preview));
      WorkLine.shown(odd, !odd.getText().isEmpty());
    } finally {
      showing = false;
    }
  }

  private String about(@Nullable ChosenFile chosen) {
    if (!imports.problemProperty().get().isEmpty()) {
      return messages.fault(imports.problemProperty().get());
    }
    if (desk.corpus().projectProperty().get() == null) {
      return messages.get("import.project");
    }
    if (chosen == null) {
      return messages.get("import.choose");
    }
    if (!chosen.problem().isEmpty()) {
      return messages.fault(chosen.problem());
    }
    if (chosen.format() == null) {
      return messages.get("import.unknown");
    }
    Preview preview = chosen.preview();
    if (preview == null) {
      return messages.get("import.looking");
    }
    if (preview.fault() != null) {
      return messages.fault(String.valueOf(preview.fault().getMessage()));
    }
    String labels =
        preview.labels().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    String said =
        messages.get(
            "import.about",
            preview.encoding().charset().name() + (preview.encoding().marked() ? " (BOM)" : ""),
            preview.documents(),
            preview.sentences());
    return labels.isEmpty() ? said : said + " · " + labels;
  }

  private String odd(Preview preview) {
    String lost =
        preview.lost().isEmpty()
            ? ""
            : messages.get("lost", WorkTexts.losses(preview.lost(), messages)) + " ";
    if (preview.odd() == 0) {
      return lost.strip();
    }
    Finding first = preview.findings().getFirst();
    return lost + messages.get("import.odd", preview.odd(), first.line(), first.message());
  }

  @Override
  public void requestFocus() {
    files.requestFocus();
  }

  private static final class Cell extends ListCell<ChosenFile> {
    @Override
    protected void updateItem(@Nullable ChosenFile file, boolean empty) {
      super.updateItem(file, empty);
      setText(file == null ? "" : sign(file) + " " + file.name());
    }

    private static String sign(ChosenFile file) {
      return file.isReady() ? "✓" : file.isPending() ? "…" : "!";
    }
  }
}
