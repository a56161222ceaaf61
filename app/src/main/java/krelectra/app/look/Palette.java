package krelectra.app.look;

import javafx.scene.paint.Color;

/**
 * The colours of a theme for drawn views. Text on {@code background} and {@code surface} has a
 * contrast of at least 4.5 : 1 (WCAG 2.1, AA).
 *
 * @param background of the window
 * @param surface of panels, a shade off the background
 * @param text of what is read first
 * @param faintText of what is read second
 * @param line of borders and grids
 * @param accent of what is selected
 * @param alarm of errors
 */
public record Palette(
    Color background,
    Color surface,
    Color text,
    Color faintText,
    Color line,
    Color accent,
    Color alarm) {
  static final Palette LIGHT =
      new Palette(
          Color.web("#ffffff"),
          Color.web("#f6f8fa"),
          Color.web("#24292f"),
          Color.web("#57606a"),
          Color.web("#d0d7de"),
          Color.web("#0969da"),
          Color.web("#cf222e"));

  static final Palette DARK =
      new Palette(
          Color.web("#0d1117"),
          Color.web("#161b22"),
          Color.web("#e6edf3"),
          Color.web("#9ea7b3"),
          Color.web("#30363d"),
          Color.web("#58a6ff"),
          Color.web("#ff7b72"));
}
