package krelectra.app.explore.attention;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import krelectra.app.language.Messages;

/**
 * What the entries of a box are called. A box gets a converter of its own for each language: it
 * asks anew when it gets another.
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
    messages.language().subscribe(now -> box.setConverter(new Names<>(messages, key)));
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
