package krelectra.app.annotate;

import java.util.Objects;
import krelectra.annotation.document.Range;
import krelectra.annotation.layer.Unit;
import krelectra.app.annotate.text.TextUnits;
import org.jspecify.annotations.Nullable;

/** Where the edges of a stretch of text go by keys. */
final class SpanEdges {
  private SpanEdges() {}

  /**
   * A stretch widened to whole eojeols; one that is wide already is narrowed to what it was, else
   * to what is left without particles.
   */
  static Range widened(TextUnits units, Range range, @Nullable Range before) {
    Range wide = units.snapped(Unit.EOJEOL, range);
    return wide.equals(range)
        ? Objects.requireNonNullElseGet(before, () -> units.withoutParticles(range))
        : wide;
  }

  /** The same with an edge moved by some characters; one character is always left. */
  static Range resized(TextUnits units, Range range, int by, boolean atStart) {
    if (atStart) {
      int start = units.graphemes().moved(range.start(), by);
      return start < range.end() ? new Range(start, range.end()) : range;
    }
    int end = units.graphemes().moved(range.end(), by);
    return end > range.start() ? new Range(range.start(), end) : range;
  }
}
