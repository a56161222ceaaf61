package krelectra.app.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;

/**
 * What is selected, by places in the text rather than units, so that it stays where it is when
 * another unit is chosen.
 *
 * @param marks the one that the selection began with first, the one moved last at the end
 */
public record Selection(List<Mark> marks) {
  /** Nothing. */
  public static final Selection NONE = new Selection(List.of());

  /** A selected place. */
  public sealed interface Mark {
    /** A stretch of a text, by UTF-16 units. */
    record Text(int segment, Span span) implements Mark {}

    /** A special piece, by its index among all pieces. */
    record Special(int piece) implements Mark {}

    /** The place of a unit. */
    static Mark of(TextUnit unit) {
      Span span = unit.span();
      return span == null
          ? new Special(unit.aligned().pieces()[0])
          : new Text(unit.segment(), span);
    }

    /** Whether a unit lies at the place, be it in part. */
    default boolean touches(TextUnit unit) {
      Span span = unit.span();
      return switch (this) {
        case Text text ->
            span != null && text.segment() == unit.segment() && text.span().overlaps(span);
        case Special special -> span == null && unit.aligned().pieces()[0] == special.piece();
      };
    }
  }

  public Selection {
    marks = List.copyOf(marks);
  }

  /** The places of these units. */
  public static Selection of(List<TextUnit> units, Collection<Integer> indices) {
    List<Mark> marks = new ArrayList<>();
    indices.forEach(index -> marks.add(Mark.of(units.get(index))));
    return new Selection(marks);
  }

  public boolean isEmpty() {
    return marks.isEmpty();
  }

  /** Whether a unit is selected, be it in part. */
  public boolean touches(TextUnit unit) {
    for (Mark mark : marks) {
      if (mark.touches(unit)) {
        return true;
      }
    }
    return false;
  }

  /** The indices of the units selected, in order. */
  public Set<Integer> units(AlignedRows rows, Unit unit) {
    Set<Integer> indices = new TreeSet<>();
    List<TextUnit> units = rows.units(unit);
    for (int u = 0; u < units.size() && !isEmpty(); u++) {
      if (touches(units.get(u))) {
        indices.add(u);
      }
    }
    return indices;
  }
}
