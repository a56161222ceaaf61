package krelectra.app.explore.change;

import krelectra.app.explore.attention.Head;
import org.jspecify.annotations.Nullable;

/**
 * Where the grid of heads and the three maps stand.
 *
 * @param layers of the model
 * @param heads of a layer
 * @param units of a map
 * @param cell side of a head's square in the grid
 * @param side of a map
 * @param hasColumnLabels whether the columns' units are written above the maps
 */
record HeadsPlace(
    int layers, int heads, int units, double cell, double side, boolean hasColumnLabels) {
  static final int MAPS = 3;

  /** Room for the rows' units. */
  static final double LABELS = 84;

  /** Room for the columns' units. */
  static final double ABOVE = 62;

  /** Labels of smaller cells would not be read. */
  static final double READABLE = 9;

  private static final double LEFT = 26;
  private static final double TOP = 24;
  private static final double BELOW = 18;
  private static final double GAP = 18;
  private static final double LARGEST_CELL = 40;
  private static final double GRID_SHARE = 0.27;
  private static final double LEAST_SIDE = 40;

  /** As large as the room allows. */
  static HeadsPlace in(double width, double height, int layers, int heads, int units) {
    double most = Math.min((height - TOP - BELOW) / layers, width * GRID_SHARE / heads);
    double cell = Math.floor(Math.clamp(most, 4, LARGEST_CELL));
    double wide = (width - LEFT - cell * heads - LABELS - MAPS * GAP) / MAPS;
    double withLabels = Math.max(LEAST_SIDE, Math.min(wide, height - TOP - ABOVE - 4));
    boolean readable = withLabels / units >= READABLE;
    double side = readable ? withLabels : Math.max(LEAST_SIDE, Math.min(wide, height - TOP - 4));
    return new HeadsPlace(layers, heads, units, cell, Math.floor(side), readable);
  }

  double left() {
    return LEFT;
  }

  double gridWidth() {
    return cell * heads + LABELS;
  }

  double cellX(int head) {
    return LEFT + head * cell;
  }

  double cellY(int layer) {
    return TOP + layer * cell;
  }

  double mapX(int map) {
    return Math.floor(LEFT + cell * heads + LABELS + map * (side + GAP));
  }

  double mapY() {
    return TOP + (hasColumnLabels ? ABOVE : 0);
  }

  /** The head at a place; null beside the grid. */
  @Nullable Head head(double x, double y) {
    int index = (int) Math.floor((x - LEFT) / cell);
    int layer = (int) Math.floor((y - TOP) / cell);
    boolean inside = 0 <= index && index < heads && 0 <= layer && layer < layers;
    return inside ? new Head(layer, index) : null;
  }

  /** The cell of a map at a place, {@code row * units + column}; −1 beside the maps. */
  int pair(double x, double y) {
    for (int map = 0; map < MAPS; map++) {
      int column = (int) Math.floor((x - mapX(map)) / side * units);
      int row = (int) Math.floor((y - mapY()) / side * units);
      if (0 <= column && column < units && 0 <= row && row < units) {
        return row * units + column;
      }
    }
    return -1;
  }
}
