package krelectra.app.look;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows values of a choice by their names; they are chosen, not typed. */
public final class Named<T> extends StringConverter<T> {
  private final String none;
  private final Function<T, String> name;

  /** Shows nothing where nothing is chosen. */
  public Named(Function<T, String> name) {
    this("", name);
  }

  /**
   * Shows the names of values.
   *
   * @param none what is shown where nothing is chosen
   */
  public Named(String none, Function<T, String> name) {
    this.none = none;
    this.name = name;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? none : name.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the choice is not typed");
  }
}
