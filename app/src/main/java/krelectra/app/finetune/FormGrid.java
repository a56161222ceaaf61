package krelectra.app.finetune;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;

/** Rows of a form: a label at the left, what is filled in at the right. */
final class FormGrid extends GridPane {
  private final Messages messages;
  private int row;

  FormGrid(Messages messages) {
    this.messages = messages;
    getStyleClass().add("run-form");
  }

  /** A row without a label. */
  void add(Node node) {
    add(node, 1, row++);
  }

  /** A row; its label. */
  Label add(String key, Node of) {
    Label label = new Label();
    label.textProperty().bind(messages.text("new." + key));
    label.setLabelFor(of);
    label.setMinWidth(USE_PREF_SIZE);
    add(label, 0, row);
    add(of);
    return label;
  }

  /** A choice whose values are named {@code KEY.VALUE}. */
  <E extends Enum<E>> void choice(String key, List<E> values, Property<E> property) {
    choice(
        key,
        values,
        property,
        each -> messages.get(key + "." + each.name().toLowerCase(Locale.ROOT)));
  }

  <T> void choice(String key, List<T> values, Property<T> property, Function<T, String> name) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId("new-" + key);
    choice.getItems().setAll(values);
    choice.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(choice, Priority.ALWAYS);
    choice.accessibleTextProperty().bind(messages.text("new." + key));
    messages.language().subscribe(now -> choice.setConverter(new Named<>(name)));
    choice.valueProperty().bindBidirectional(property);
    add(key, choice);
  }

  void field(String key, StringProperty property) {
    add(key, typed(key, property));
  }

  /** A folder that is typed or chosen; both its nodes. */
  List<Node> folder(String key, StringProperty property, NewRunView.FolderDialog folders) {
    TextField field = typed(key, property);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button choose = new Button();
    choose.setId("choose-" + key);
    choose.textProperty().bind(messages.text("new.choose"));
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(
        event ->
            folders
                .apply(messages.get("new." + key))
                .ifPresent(folder -> property.set(folder.toString())));
    HBox box = new HBox(8, field, choose);
    Label label = add(key, box);
    label.setLabelFor(field);
    return List.of(label, box);
  }

  private TextField typed(String key, StringProperty property) {
    TextField field = new TextField();
    field.setId("new-" + key);
    field.textProperty().bindBidirectional(property);
    field.promptTextProperty().bind(messages.text("new." + key + ".prompt"));
    return field;
  }
}
