package krelectra.app.model.library;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;

/** Fields under each other, what they mean, and a button that starts. */
public class FormView extends VBox {
  private final Messages messages;

  /**
   * Begins with a heading.
   *
   * @param title the key of the heading
   * @param help the key of what stands below it
   */
  protected FormView(Messages messages, String title, String help) {
    this.messages = messages;
    getStyleClass().add("form");
    Label heading = new Label();
    heading.textProperty().bind(messages.text(title));
    heading.getStyleClass().add(Styles.TITLE_3);
    getChildren().add(heading);
    paragraph(help);
  }

  /** A muted text by its key. */
  protected final void paragraph(String key) {
    Label text = new Label();
    text.textProperty().bind(messages.text(key));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.getStyleClass().add(Styles.TEXT_MUTED);
    getChildren().add(text);
  }

  /** Anything else. */
  protected final void add(Node node) {
    getChildren().add(node);
  }

  /**
   * A field of text.
   *
   * @param prompt the key of what stands in it while it is empty; empty for nothing
   */
  protected final TextField field(String id, String label, String prompt, StringProperty property) {
    return field(id, label, prompt, property, new Button[0]);
  }

  private TextField field(
      String id, String label, String prompt, StringProperty property, Button... beside) {
    var field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(property);
    if (!prompt.isEmpty()) {
      field.promptTextProperty().bind(messages.text(prompt));
    }
    HBox.setHgrow(field, Priority.ALWAYS);
    Label name = new Label();
    name.textProperty().bind(messages.text(label));
    name.setLabelFor(field);
    HBox row = new HBox(field);
    row.getStyleClass().add("form-row");
    row.getChildren().addAll(beside);
    getChildren().add(new VBox(3, name, row));
    return field;
  }

  /** A place that can be chosen in a dialog; each chooser has its button. */
  protected final void place(
      String id, String label, String prompt, StringProperty property, Choice... choices) {
    Button[] buttons = new Button[choices.length];
    for (int i = 0; i < choices.length; i++) {
      Choice choice = choices[i];
      buttons[i] = new Button();
      buttons[i].setId(id + "-" + choice.key().replaceFirst("^.*\\.", ""));
      buttons[i].textProperty().bind(messages.text(choice.key()));
      buttons[i].setOnAction(
          event -> choice.ask().get().ifPresent(path -> property.set(path.toString())));
    }
    field(id, label, prompt, property, buttons);
  }

  /** A way to choose a place: the key of its button, and what asks. */
  public record Choice(String key, Supplier<Optional<Path>> ask) {}

  /** The button that starts. */
  protected final Button action(String id, String key, Runnable start) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().add(Styles.ACCENT);
    button.setOnAction(event -> start.run());
    getChildren().add(button);
    return button;
  }
}
