package krelectra.app.explore.attention;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a box are called. A box gets a converter and a button of its own for each
 * language: it asks anew when it gets others.
 */
final class Names<T> extends StringConverter<T> {
  private final Messages messages;
  private final Function<T, String> key;

  private Names(Messages messages, Function<T, String> key) {
    this.messages = messages;
    this.key = key;
  }

  /** Names the entries in the language of now, from then on. */
  static <T> void of(ComboBox<T> box, Messages messages, Function<T, String> key) {
    messages
        .language()
        .subscribe(
            now -> {
              Names<T> names = new Names<>(messages, key);
              box.setConverter(names);
              box.setButtonCell(new Chosen<>(names));
            });
  }

  /** What stands on the closed box. */
  private static final class Chosen<T> extends ListCell<T> {
    private final Names<T> names;

    Chosen(Names<T> names) {
      this.names = names;
    }

    @Override
    protected void updateItem(@Nullable T entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(empty || entry == null ? "" : names.toString(entry));
    }
  }

  /** A sentence on what something is. */
  static Tooltip help(Messages messages, String key) {
    Tooltip help = new Tooltip();
    help.setWrapText(true);
    help.setMaxWidth(320);
    help.textProperty().bind(messages.text(key));
    return help;
  }

  @Override
  public String toString(T entry) {
    return entry == null ? "" : messages.get(key.apply(entry));
  }

  @Override
  public T fromString(String name) {
    throw new UnsupportedOperationException("entries are chosen, not typed: " + name);
  }
}
