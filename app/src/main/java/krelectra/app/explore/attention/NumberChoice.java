package krelectra.app.explore.attention;

import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A choice of a layer or a head: counted from 0 inside, shown from 1. */
final class NumberChoice extends HBox {
  private final IntegerSpinnerValueFactory values =
      new IntegerSpinnerValueFactory(1, Integer.MAX_VALUE);

  NumberChoice(String id, ObservableValue<String> name, IntegerProperty number) {
    super(6);
    Spinner<Integer> spinner = new Spinner<>(values);
    spinner.setId(id);
    spinner.setPrefWidth(66);
    Label label = new Label();
    label.textProperty().bind(name);
    label.setLabelFor(spinner);
    label.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(label, spinner);
    setAlignment(Pos.CENTER_LEFT);
    number.subscribe(now -> values.setValue(now.intValue() + 1));
    values
        .valueProperty()
        .subscribe(
            now -> {
              if (now != null) {
                number.set(now - 1);
              }
            });
  }

  /** Sets how many there are. */
  void setCount(int count, int chosen) {
    values.setMax(Math.max(1, count));
    values.setValue(chosen + 1);
  }
}
