package krelectra.app.window;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Keys that work wherever the focus is. */
enum Shortcut {
  HELP(KeyCode.F1, Held.NOTHING),
  TEXT(KeyCode.L, Held.SHORTCUT),
  EARLIER(KeyCode.LEFT, Held.ALT),
  LATER(KeyCode.RIGHT, Held.ALT),
  ANALYSE(KeyCode.F5, Held.NOTHING),
  PAIR(KeyCode.P, Held.SHORTCUT),
  OPEN(KeyCode.O, Held.SHORTCUT),
  STRIP(KeyCode.DIGIT0, Held.SHORTCUT),
  ATTENTION(KeyCode.DIGIT1, Held.SHORTCUT),
  SURPRISE(KeyCode.DIGIT2, Held.SHORTCUT),
  ATTRIBUTION(KeyCode.DIGIT3, Held.SHORTCUT),
  COMPARE(KeyCode.DIGIT4, Held.SHORTCUT),
  PATTERN(KeyCode.DIGIT5, Held.SHORTCUT),
  CHANGE(KeyCode.DIGIT6, Held.SHORTCUT),
  MODELS(KeyCode.M, Held.SHORTCUT),
  THEME(KeyCode.D, Held.SHORTCUT),
  FIND(KeyCode.F, Held.SHORTCUT),
  LAYERS(KeyCode.T, Held.SHORTCUT),
  NEW_CORPUS(KeyCode.N, Held.SHORTCUT),
  BACK_UP(KeyCode.B, Held.SHORTCUT);

  /** What is held down meanwhile. */
  private enum Held {
    NOTHING,
    ALT,
    /** Ctrl, or the command key of a Mac. */
    SHORTCUT
  }

  private final KeyCode code;
  private final Held held;

  Shortcut(KeyCode code, Held held) {
    this.code = code;
    this.held = held;
  }

  KeyCombination keys() {
    return switch (held) {
      case NOTHING -> new KeyCodeCombination(code);
      case ALT -> new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
      case SHORTCUT -> new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    };
  }

  /** Of its text. */
  String key() {
    return "shortcut." + name().toLowerCase(Locale.ROOT);
  }
}
