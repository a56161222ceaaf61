package krelectra.app.annotate.layers;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

/** A field whose text counts when it is left, or with Enter. */
final class CommittedField extends TextField {
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
    setOnAction(event -> commit(commit));
    focusedProperty()
        .addListener(
            (value, before, now) -> {
              if (!now) {
                commit(commit);
              }
            });
  }

  private void commit(Consumer<String> commit) {
    String now = getText();
    if (!now.equals(committed)) {
      committed = now;
      commit.accept(now);
    }
  }
}
