package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.app.annotate.text.TextSelection;
import krelectra.app.annotate.text.TextUnits;

/** Moves the edges of spans, and adds pieces to them. */
public final class SpanShaping {
  private final LayersViewModel layers;
  private final SentenceViewModel sentence;
  private final SentenceEdits edits;

  SpanShaping(LayersViewModel layers, SentenceViewModel sentence, SentenceEdits edits) {
    this.layers = layers;
    this.sentence = sentence;
    this.edits = edits;
  }

  /** Lets an edge of the span that keys work on, else of what is selected, go by characters. */
  public void resize(int by, boolean atStart) {
    moveEdges(range -> SpanEdges.resized(units(), range, by, atStart), atStart);
    if (sentence.selectionProperty().get() != null) {
      sentence.resizeSelection(by, atStart);
    }
  }

  private TextUnits units() {
    AtHand now = sentence.atHandProperty().get();
    return now == null ? TextUnits.NONE : now.units();
  }

  /** Widens the span that keys work on, else what is selected, to whole eojeols, or narrows it. */
  public void widen() {
    if (sentence.selectionProperty().get() != null) {
      sentence.widen();
    } else {
      moveEdges(range -> SpanEdges.widened(units(), range, null), false);
    }
  }

  private void moveEdges(Function<Range, Range> move, boolean first) {
    AtHand now = sentence.atHandProperty().get();
    Label active = sentence.active().orElse(null);
    if (now == null
        || active == null
        || !(active.target() instanceof Target.OfSpan(List<Range> ranges))) {
      return;
    }
    int index = first ? 0 : ranges.size() - 1;
    List<Range> moved = new ArrayList<>(ranges);
    moved.set(index, now.inDocument(move.apply(now.inSentence(ranges.get(index)))));
    for (int i = 1; i < moved.size(); i++) {
      if (moved.get(i).start() < moved.get(i - 1).end()) {
        return; // the pieces would meet
      }
    }
    String id = active.id();
    layers.of(active.layer()).ifPresent(layer -> edits.make(layer, at -> at.ranges(id, moved)));
  }

  /** Adds what is selected to the span that keys worked on last, as another piece of it. */
  public void addPiece() {
    String label = sentence.lastActive();
    AtHand now = sentence.atHandProperty().get();
    TextSelection selected = sentence.selectionProperty().get();
    Label to = now == null ? null : now.label(label).orElse(null);
    if (now == null
        || selected == null
        || to == null
        || !(to.target() instanceof Target.OfSpan(List<Range> ranges))) {
      edits.refuse(LabellingViewModel.Refusal.NOTHING_SELECTED);
      return;
    }
    List<Range> all = new ArrayList<>(ranges);
    Range piece = now.inDocument(selected.range());
    if (all.stream().noneMatch(piece::overlaps)) {
      all.add(piece);
      all.sort(null);
      layers.of(to.layer()).ifPresent(layer -> edits.make(layer, at -> at.ranges(label, all)));
      sentence.activate(label);
    }
  }
}
