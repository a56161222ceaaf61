package krelectra.app.explore.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Parts beside each other, broken into lines.
 *
 * @param places of each part, in order
 * @param height of all lines
 */
record PartLayout(List<Place> places, double height) {
  static final double GAP = 4;
  static final double LINE = 144;

  /** Nothing. */
  static final PartLayout EMPTY = new PartLayout(List.of(), 0);

  /** Where a part stands. */
  record Place(double x, double y, double width) {}

  PartLayout {
    places = List.copyOf(places);
  }

  /**
   * Breaks parts into lines.
   *
   * @param widths what each part needs
   * @param room how wide a line may be; a part that needs more gets all of it
   */
  static PartLayout of(List<Double> widths, double room) {
    List<Place> places = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (double need : widths) {
      double width = Math.min(need, Math.max(1, room));
      if (x > 0 && x + width > room) {
        x = 0;
        y += LINE;
      }
      places.add(new Place(x, y, width));
      x += width + GAP;
    }
    return new PartLayout(places, widths.isEmpty() ? 0 : y + LINE);
  }

  /** The part at a point. */
  OptionalInt at(double x, double y) {
    int from = firstOfLine(y);
    for (int i = from; i < places.size() && places.get(i).y() <= y; i++) {
      Place place = places.get(i);
      if (y < place.y() + LINE && place.x() <= x && x < place.x() + place.width()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The first part of the line at a height, or of the next below. */
  int firstOfLine(double y) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).y() + LINE <= y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
