package krelectra.app.annotate.layers;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** A field whose text counts when it is left, or with Enter. */
final class CommittedField extends TextField {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Tooltip why = new Tooltip();
  private Supplier<String> refused = () -> "";
  private String committed;

  /**
   * A field.
   *
   * @param label for who does not see it
   * @param commit takes a text that is another than before
   */
  CommittedField(String id, String text, ObservableValue<String> label, Consumer<String> commit) {
    super(text);
    committed = text;
    setId(id);
    getStyleClass().add(Styles.SMALL);
    accessibleTextProperty().bind(label);
    why.setWrapText(true);
    why.setMaxWidth(320);
    setOnAction(event -> commit(commit));
    textProperty().addListener((value, before, now) -> refuse(""));
    focusedProperty()
        .addListener(
            (value, before, now) -> {
              if (!now) {
                commit(commit);
              }
            });
  }

  /**
   * Keeps what was typed where it is refused, and says why beside it.
   *
   * @param sentence why the last change was not made; empty if it was
   */
  CommittedField keeping(Supplier<String> sentence) {
    refused = sentence;
    return this;
  }

  private void commit(Consumer<String> commit) {
    String now = getText();
    if (now.equals(committed)) {
      return;
    }
    commit.accept(now);
    String sentence = refused.get();
    if (sentence.isEmpty()) {
      committed = now;
    } else if (now.equals(getText())) {
      refuse(sentence);
    }
  }

  private void refuse(String sentence) {
    pseudoClassStateChanged(ERROR, !sentence.isEmpty());
    setAccessibleHelp(sentence.isEmpty() ? null : sentence);
    why.hide();
    setTooltip(sentence.isEmpty() ? null : why);
    why.setText(sentence);
    Bounds place =
        sentence.isEmpty() || getScene() == null ? null : localToScreen(getBoundsInLocal());
    if (place != null && isFocused()) {
      why.setAutoHide(true);
      why.show(this, place.getMinX(), place.getMaxY() + 2);
    }
  }
}
