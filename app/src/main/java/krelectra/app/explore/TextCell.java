package krelectra.app.explore;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that shows a value as text; numbers stand at the right, by their style class. */
public final class TextCell<S, T> extends TableCell<S, T> {
  private static final String NUMBER = "number";

  private final Function<T, String> text;
  private final boolean isNumber;

  /**
   * An empty cell.
   *
   * @param isNumber whether its text is a number, whatever the value is
   */
  public TextCell(Function<T, String> text, boolean isNumber) {
    this.text = text;
    this.isNumber = isNumber;
  }

  @Override
  protected void updateItem(@Nullable T item, boolean none) {
    super.updateItem(item, none);
    setText(none || item == null ? null : text.apply(item));
    getStyleClass().removeAll(NUMBER);
    if (isNumber || item instanceof Number) {
      getStyleClass().add(NUMBER);
    }
  }
}
