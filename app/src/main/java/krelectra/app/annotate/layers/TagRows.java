package krelectra.app.annotate.layers;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;
import krelectra.app.language.Messages;

/** The tags of a tagset: colour, key, name, description, a tag a row. */
final class TagRows extends VBox {
  private static final double KEY_WIDTH = 44;

  private final TagsetViewModel tags;
  private final Messages messages;

  TagRows(TagsetViewModel tags, Messages messages) {
    this.tags = tags;
    this.messages = messages;
    getStyleClass().add("scheme-tags");
  }

  /** Shows a tagset. */
  void show(Tagset tagset) {
    Label title = new Label(messages.get("tagset.title", tagset.name(), tagset.tags().size()));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    CheckBox open = new CheckBox();
    open.setId("tagset-open");
    open.textProperty().bind(messages.text("tagset.open"));
    open.setSelected(tagset.open());
    open.setOnAction(event -> tags.setOpen(tagset.id(), open.isSelected()));
    HBox top = new HBox(12, title, open);
    top.getStyleClass().add("scheme-line");
    GridPane rows = new GridPane();
    rows.getStyleClass().add("scheme-rows");
    for (int i = 0; i < tagset.tags().size(); i++) {
      show(rows, i, tagset.id(), tagset.tags().get(i));
    }
    CommittedField fresh =
        new CommittedField(
            "tag-new",
            "",
            messages.text("tag.new"),
            name -> {
              if (!name.isBlank()) {
                tags.add(tagset.id(), name);
              }
            });
    fresh.keeping(() -> tags.refusal().sentence(messages));
    fresh.promptTextProperty().bind(messages.text("tag.new"));
    rows.add(fresh, 2, tagset.tags().size());
    getChildren().setAll(top, rows);
  }

  private void show(GridPane rows, int row, String tagset, Tag tag) {
    ColorPicker colour = new ColorPicker(colour(tag.colour()));
    colour.setId("tag-colour-" + row);
    colour.getStyleClass().addAll("button", Styles.SMALL);
    colour.accessibleTextProperty().bind(messages.text("tag.colour"));
    colour.setOnAction(event -> tags.colour(tagset, tag, hex(colour.getValue())));
    CommittedField key =
        new CommittedField(
            "tag-key-" + row, tag.key(), messages.text("tag.key"), k -> tags.key(tagset, tag, k));
    key.setPrefWidth(KEY_WIDTH);
    key.setMinWidth(KEY_WIDTH);
    CommittedField name =
        new CommittedField(
            "tag-name-" + row,
            tag.name(),
            messages.text("tag.name"),
            now -> tags.rename(tagset, tag, now));
    name.keeping(() -> tags.refusal().sentence(messages));
    name.setPrefColumnCount(9);
    CommittedField description =
        new CommittedField(
            "tag-description-" + row,
            tag.description(),
            messages.text("description"),
            now -> tags.describe(tagset, tag, now));
    GridPane.setHgrow(description, Priority.ALWAYS);
    for (CommittedField field : List.of(key, name, description)) {
      field.addEventFilter(KeyEvent.KEY_PRESSED, event -> move(event, tagset, tag));
    }
    rows.addRow(
        row,
        colour,
        key,
        name,
        description,
        Choices.sign("tag-up-" + row, "↑", messages.text("up"), () -> tags.move(tagset, tag, -1)),
        Choices.sign(
            "tag-down-" + row, "↓", messages.text("down"), () -> tags.move(tagset, tag, 1)),
        Choices.sign(
            "tag-delete-" + row, "✕", messages.text("tag.delete"), () -> tags.delete(tagset, tag)));
  }

  private void move(KeyEvent event, String tagset, Tag tag) {
    if (!event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> tags.move(tagset, tag, -1);
      case DOWN -> tags.move(tagset, tag, 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static Color colour(String hex) {
    return hex.matches("#[0-9a-fA-F]{6}") ? Color.web(hex) : Color.GRAY;
  }

  private static String hex(Color colour) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(colour.getRed() * 255),
        Math.round(colour.getGreen() * 255),
        Math.round(colour.getBlue() * 255));
  }
}
