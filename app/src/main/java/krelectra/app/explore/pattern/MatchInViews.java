package krelectra.app.explore.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.Selection;
import krelectra.app.explore.TextUnit;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.explore.attention.Head;
import krelectra.app.explore.attention.PairFilter;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.analysis.pattern.PatternMatch;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Shows a match where sentences are explored: the sentence in morphemes, both units selected, the
 * head focused, with the weight that was found.
 */
public final class MatchInViews implements Consumer<PatternMatch> {
  private final ExploreViewModel explore;
  private final AttentionViewModel attention;
  private @Nullable PatternMatch awaited;

  /** Will show matches in these. */
  public MatchInViews(ExploreViewModel explore, AttentionViewModel attention) {
    this.explore = explore;
    this.attention = attention;
    explore.rowsProperty().subscribe(rows -> select());
  }

  @Override
  public void accept(PatternMatch match) {
    // As it was searched: over the whole text, with its special pieces.
    attention.specialHiddenProperty().set(false);
    attention.filterProperty().set(PairFilter.ALL);
    attention.open(new Head(match.layer(), match.head()));
    explore.unitProperty().set(Unit.MORPHEME);
    awaited = match;
    explore.show(match.text());
    select();
  }

  private void select() {
    PatternMatch match = awaited;
    AlignedRows rows = explore.rowsProperty().get();
    if (match == null || rows == null || !rows.hasPieces()) {
      return;
    }
    if (!explore.textProperty().get().equals(match.text())) {
      awaited = null; // the user has gone on to another text
      return;
    }
    if (rows.texts().size() == 1 && rows.texts().getFirst().text().equals(match.text())) {
      awaited = null;
      List<Selection.Mark> marks = new ArrayList<>();
      marks.add(mark(match.from(), rows));
      if (!match.from().equals(match.to())) {
        marks.add(mark(match.to(), rows));
      }
      explore.selection().selectionProperty().set(new Selection(marks));
    }
  }

  private static Selection.Mark mark(MapUnit unit, AlignedRows rows) {
    Span span = unit.span();
    if (span != null) {
      return new Selection.Mark.Text(0, span);
    }
    List<TextUnit> units = rows.units(Unit.MORPHEME);
    boolean isFirst = unit.label().equals(units.getFirst().label());
    return Selection.Mark.of(isFirst ? units.getFirst() : units.getLast());
  }
}
