package krelectra.app.annotate.layers;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Small controls of the sheet. */
final class Choices {
  private Choices() {}

  /** A choice among values; {@code chosen} is told of another one. */
  static <T> ComboBox<T> of(
      String id,
      List<T> values,
      T now,
      ObservableValue<String> label,
      Function<T, String> name,
      Consumer<T> chosen) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getStyleClass().add(Styles.SMALL);
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
    box.setValue(now);
    box.accessibleTextProperty().bind(label);
    box.setOnAction(
        event -> {
          T value = box.getValue();
          if (value != null && !Objects.equals(value, now)) {
            chosen.accept(value);
          }
        });
    return box;
  }

  /** A button of one sign, which is said in words, too. */
  static Button sign(String id, String sign, ObservableValue<String> words, Runnable action) {
    Button button = new Button(sign);
    button.setId(id);
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleTextProperty().bind(words);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(words);
    button.setTooltip(tooltip);
    button.setOnAction(event -> action.run());
    return button;
  }
}
