package krelectra.app.annotate.text;

import java.util.List;
import javafx.scene.paint.Color;
import krelectra.annotation.document.Range;

/**
 * A span as it is drawn.
 *
 * @param id the label's id
 * @param ranges where, in the text that is drawn
 * @param text what it says
 * @param isActive whether keys work on it
 */
public record Mark(
    String id, List<Range> ranges, String text, Color colour, MarkStyle style, boolean isActive) {
  /** Copies the ranges. */
  public Mark {
    ranges = List.copyOf(ranges);
  }

  int length() {
    return ranges.stream().mapToInt(Range::length).sum();
  }
}
