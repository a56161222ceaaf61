package krelectra.app.look;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A choice of few, side by side, of which one is always chosen. */
public final class SegmentedSwitch<T> extends HBox {
  /**
   * A choice.
   *
   * @param id of its button is {@code id-name}, the name being that of the value in lower case
   */
  public SegmentedSwitch(
      String id,
      Property<T> property,
      List<T> values,
      Function<T, ObservableValue<String>> text,
      Function<T, ObservableValue<String>> help) {
    getStyleClass().add("segmented-switch");
    setId(id);
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      ToggleButton button = new ToggleButton();
      button.setId(id + "-" + value.toString().toLowerCase(java.util.Locale.ROOT));
      button.textProperty().bind(text.apply(value));
      Tooltip tooltip = new Tooltip();
      tooltip.textProperty().bind(help.apply(value));
      button.setTooltip(tooltip);
      button.accessibleHelpProperty().bind(tooltip.textProperty());
      button
          .getStyleClass()
          .addAll(
              Styles.SMALL,
              i == 0
                  ? Styles.LEFT_PILL
                  : i == values.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
      button.setSelected(value.equals(property.getValue()));
      property.addListener((observable, before, now) -> button.setSelected(value.equals(now)));
      button.setOnAction(
          event -> {
            property.setValue(value);
            // A click on the one that is chosen would take the choice away.
            button.setSelected(true);
          });
      getChildren().add(button);
    }
  }
}
