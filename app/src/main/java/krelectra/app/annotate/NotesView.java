package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.document.Note;
import krelectra.app.language.Messages;

/** Notes and questions on the sentence at hand and its labels. */
final class NotesView extends VBox {
  private final NotesViewModel notes;
  private final Messages messages;
  private final TextField field = new TextField();
  private final VBox list = new VBox();

  NotesView(NotesViewModel notes, Messages messages, Runnable done) {
    this.notes = notes;
    this.messages = messages;
    getStyleClass().addAll("pane", "notes");
    field.setId("note");
    field.promptTextProperty().bind(messages.text("note.prompt"));
    field.accessibleTextProperty().bind(messages.text("note.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    CheckBox question = new CheckBox();
    question.setId("note-question");
    question.textProperty().bind(messages.text("note.question"));
    Button add = new Button();
    add.setId("note-add");
    add.textProperty().bind(messages.text("note.add"));
    add.disableProperty().bind(field.textProperty().map(String::isBlank));
    Runnable write =
        () -> {
          notes.add(field.getText(), question.isSelected());
          field.clear();
          done.run();
        };
    add.setOnAction(event -> write.run());
    field.setOnAction(event -> write.run());
    HBox row = new HBox(field, question, add);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    list.getStyleClass().add("note-list");
    getChildren().addAll(row, list);
    InvalidationListener changed = observable -> update();
    notes.notes().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  /** Lets a note be typed. */
  void focusField() {
    field.requestFocus();
  }

  private void update() {
    list.getChildren().clear();
    for (Note note : notes.notes()) {
      list.getChildren().add(row(note));
    }
  }

  private Node row(Note note) {
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .withLocale(messages.language().getValue().locale())
            .withZone(ZoneId.systemDefault());
    String subject = notes.subject(note);
    Label text =
        new Label(
            (note.question() ? "? " : "")
                + (subject.isEmpty() ? "" : "[" + subject + "] ")
                + note.text());
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Label by = new Label(note.author() + " · " + format.format(note.time()));
    by.getStyleClass().add(Styles.TEXT_MUTED);
    by.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(text, by);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    if (note.question()) {
      row.getChildren().add(button("note.settle", () -> notes.settle(note)));
    }
    row.getChildren().add(button("note.remove", () -> notes.remove(note)));
    return row;
  }

  private Button button(String key, Runnable action) {
    Button button = new Button();
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
