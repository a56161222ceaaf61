package krelectra.app.explore.surprise;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import krelectra.app.look.Heat;
import krelectra.app.look.Theme;
import org.jspecify.annotations.Nullable;

/** A score on its colour. */
final class HeatCell<T> extends TableCell<T, Float> {
  private static final CornerRadii ROUND = new CornerRadii(3);

  private final ObservableValue<Theme> theme;
  private final float top;
  private final String format;
  private final Label label = new Label();

  /**
   * A cell.
   *
   * @param top the greatest value
   */
  HeatCell(ObservableValue<Theme> theme, float top, String format) {
    this.theme = theme;
    this.top = top;
    this.format = format;
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_RIGHT);
    label.setPadding(new Insets(0, 6, 0, 6));
  }

  @Override
  protected void updateItem(@Nullable Float item, boolean none) {
    super.updateItem(item, none);
    if (none || item == null) {
      setGraphic(null);
    } else if (Float.isNaN(item)) {
      label.setText("–");
      label.setBackground(null);
      label.setTextFill(theme.getValue().palette().faintText());
      setGraphic(label);
    } else {
      Heat heat = Heat.surprise(theme.getValue());
      double share = item / top;
      label.setText(String.format(Locale.ROOT, format, item));
      label.setBackground(
          new Background(new BackgroundFill(heat.colour(share), ROUND, Insets.EMPTY)));
      label.setTextFill(heat.textOn(share));
      setGraphic(label);
    }
  }
}
