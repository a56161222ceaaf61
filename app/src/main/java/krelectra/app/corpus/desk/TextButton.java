package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/** A small button whose text follows the language. */
final class TextButton extends Button {
  TextButton(String id, ObservableValue<String> text, Runnable action) {
    setId(id);
    textProperty().bind(text);
    getStyleClass().add(Styles.SMALL);
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> action.run());
  }
}
