package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Unit;
import krelectra.app.annotate.text.TextUnits;
import krelectra.inference.text.MorphemeAnalyzer;

/**
 * Finds where words occur unlabelled.
 *
 * @param words as they stand in the text
 * @param tag that they would get
 * @param layer whose labels count
 * @param sight which labels count
 * @param whole whether they must begin and end where units of the layer do
 */
record OccurrenceSearch(
    String words, String tag, Layer layer, Sight sight, boolean whole, MorphemeAnalyzer analyzer) {
  private static final int CONTEXT = 40;

  /** The occurrences in a document, in order. */
  List<Occurrence> in(AnnotatedDocument document) {
    String text = document.document().text();
    if (words.isBlank() || !text.contains(words)) {
      return List.of();
    }
    List<Label> taken =
        document.layer(layer.id()).stream()
            .filter(sight)
            .filter(label -> label.state() == Label.State.ACCEPTED)
            .toList();
    List<Occurrence> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      String its = document.text(sentence);
      if (its.contains(words)) {
        addAll(document, sentence, its, taken, found);
      }
    }
    return found;
  }

  private void addAll(
      AnnotatedDocument document,
      Sentence sentence,
      String its,
      List<Label> taken,
      List<Occurrence> found) {
    TextUnits units = whole ? TextUnits.of(its, analyzer) : TextUnits.NONE;
    int offset = sentence.range().start();
    for (int at = its.indexOf(words); at >= 0; at = its.indexOf(words, at + words.length())) {
      Range here = new Range(at, at + words.length());
      Range range = here.shifted(offset);
      if (isWhole(units, here) && isFree(taken, range)) {
        found.add(
            new Occurrence(
                document.document().id(),
                sentence.id(),
                range,
                its.substring(Math.max(0, at - CONTEXT), at),
                words,
                its.substring(here.end(), Math.min(its.length(), here.end() + CONTEXT))));
      }
    }
  }

  private boolean isWhole(TextUnits units, Range here) {
    Unit unit = layer.unit() == Unit.SYLLABLE ? Unit.MORPHEME : layer.unit();
    return !whole || units.snapped(unit, here).equals(here);
  }

  private boolean isFree(List<Label> taken, Range range) {
    return taken.stream()
        .noneMatch(
            label ->
                layer.overlap() == Overlap.NONE
                    ? label.target().ranges().stream().anyMatch(range::overlaps)
                    : label.target().ranges().equals(List.of(range))
                        && (layer.overlap() == Overlap.NESTED || says(label)));
  }

  private boolean says(Label label) {
    return LayersViewModel.main(layer)
        .map(feature -> label.text(feature.name()).equals(tag))
        .orElse(true);
  }
}
