package krelectra.app.annotate;

import java.util.List;
import javafx.beans.value.ObservableValue;
import krelectra.app.language.Messages;

/** The keys of the editor, and what each does, in words. */
public final class AnnotateKeyNames {
  private static final List<String> KEYS =
      List.of(
          "tags",
          "move",
          "eojeol",
          "widen",
          "resize",
          "tab",
          "next",
          "accept",
          "accept_all",
          "reject",
          "delete",
          "undo",
          "layer",
          "govern",
          "piece",
          "answer",
          "occurrences",
          "note",
          "features",
          "escape",
          "shift");

  private final Messages messages;

  /**
   * Names in a language.
   *
   * @param messages of any package
   */
  public AnnotateKeyNames(Messages messages) {
    this.messages = messages.of(AnnotateKeyNames.class);
  }

  /** What the keys are for, each in a word. */
  public List<String> all() {
    return KEYS;
  }

  /** The keys themselves. */
  public ObservableValue<String> keys(String what) {
    String key = "keys." + what;
    return messages.text(key);
  }

  /** What they do. */
  public ObservableValue<String> does(String what) {
    String key = "keys." + what + ".does";
    return messages.text(key);
  }
}
