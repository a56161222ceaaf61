package krelectra.app.annotate;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the keys do while something is annotated. A tag's own key comes before a command of the same
 * letter; with Shift the letter is always the command. Keys that a field takes are the field's.
 *
 * @param panes what else can be shown beside the text
 */
record AnnotateKeys(AnnotateViewModel annotate, Panes panes) {
  /** What stands beside the text. */
  interface Panes {
    /** Lets the features of the label be edited. */
    void editFeatures();

    /** Lets a note be written. */
    void writeNote();

    /** Shows every occurrence of the label's words. */
    void showOccurrences();

    /** Gives the keys back to the text. */
    void focusText();

    /** Whether the text itself has the focus. */
    boolean isTextFocused();
  }

  /** The keys of a Korean keyboard (dubeolsik) in the order of {@link #LATIN}. */
  private static final String JAMO = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";

  private static final String LATIN = "qwertyuiopasdfghjklzxcvbnm";

  /** Makes the keys work in a part of the window. */
  void install(Node node) {
    AtomicBoolean done = new AtomicBoolean();
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!isTyping(event) && press(event)) {
            done.set(true);
            event.consume();
          }
        });
    // The letter of a key that has led into a field is not to be typed there.
    node.addEventFilter(KeyEvent.KEY_PRESSED, event -> done.set(false));
    node.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (done.get()) {
            event.consume();
          }
        });
  }

  private static boolean isTyping(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl
        || (event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing());
  }

  private boolean press(KeyEvent event) {
    if (event.isShortcutDown()) {
      return withShortcut(event.getCode(), event.isShiftDown());
    }
    if (event.isAltDown()) {
      return withAlt(event.getCode(), event.isShiftDown());
    }
    return bare(event);
  }

  private boolean withShortcut(KeyCode code, boolean shift) {
    switch (code) {
      case Z -> {
        if (shift) {
          annotate.corpus().redo();
        } else {
          annotate.corpus().undo();
        }
      }
      case Y -> annotate.corpus().redo();
      case LEFT -> annotate.sentence().move(-1, shift, true);
      case RIGHT -> annotate.sentence().move(1, shift, true);
      case ENTER -> {
        if (shift) {
          annotate.acceptAll();
        } else {
          annotate.accept();
        }
      }
      case BACK_SPACE, DELETE -> annotate.labelling().suggestions().reject();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withAlt(KeyCode code, boolean shift) {
    switch (code) {
      case LEFT -> annotate.labelling().shaping().resize(-1, !shift);
      case RIGHT -> annotate.labelling().shaping().resize(1, !shift);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean bare(KeyEvent event) {
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case LEFT -> annotate.sentence().move(-1, shift, false);
      case RIGHT -> annotate.sentence().move(1, shift, false);
      case DOWN, PAGE_DOWN -> annotate.next();
      case UP, PAGE_UP -> annotate.previous();
      case TAB -> {
        return panes.isTextFocused() && annotate.sentence().cycleOn(shift ? -1 : 1);
      }
      case SPACE -> {
        if (event.getTarget() instanceof ButtonBase) {
          return false;
        }
        annotate.next();
      }
      case ENTER -> {
        if (event.getTarget() instanceof ButtonBase) {
          return false;
        }
        panes.editFeatures();
      }
      case DELETE, BACK_SPACE -> annotate.labelling().delete();
      case ESCAPE -> {
        annotate.sentence().clear();
        panes.focusText();
      }
      default -> {
        return letter(character(event), shift);
      }
    }
    return true;
  }

  /** The letter or digit of a key, whatever the input method makes of it; empty for others. */
  private static String character(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code.isLetterKey() || code.isDigitKey()) {
      String name = code.getChar();
      // Keys of the number pad are named with their place.
      return code.isKeypadKey()
          ? code.name().substring(code.name().length() - 1)
          : name.toLowerCase(Locale.ROOT);
    }
    int jamo = event.getText().isEmpty() ? -1 : JAMO.indexOf(event.getText());
    return jamo < 0 ? "" : LATIN.substring(jamo, jamo + 1);
  }

  private boolean letter(String key, boolean shift) {
    if (key.isEmpty()) {
      return false;
    }
    Tag tag = shift ? null : annotate.layers().byKey(key).orElse(null);
    if (tag != null) {
      annotate.give(tag);
      return true;
    }
    boolean answers = isAnswering(annotate.layers().layerProperty().get());
    return (answers && answer(key)) || command(key);
  }

  private static boolean isAnswering(@Nullable Layer layer) {
    return layer != null && layer.kind() == LayerKind.ANSWER;
  }

  private boolean answer(String key) {
    switch (key) {
      case "1" -> annotate.labelling().answering().answer(false);
      case "2" -> annotate.labelling().answering().answer(true);
      case "0", "u" -> annotate.labelling().answering().answerNothing();
      case "q" -> annotate.labelling().answering().nextQuestion(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean command(String key) {
    switch (key) {
      case "a" -> annotate.accept();
      case "s" -> annotate.acceptAll();
      case "x" -> annotate.labelling().suggestions().reject();
      case "w" -> annotate.labelling().shaping().widen();
      case "l" -> annotate.layers().cycle(1);
      case "j" -> annotate.next();
      case "k" -> annotate.previous();
      case "g" -> annotate.labelling().joining().govern();
      case "o" -> panes.showOccurrences();
      case "n" -> panes.writeNote();
      case "p" -> annotate.labelling().shaping().addPiece();
      default -> {
        return false;
      }
    }
    return true;
  }
}
