package krelectra.inference.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;

/**
 * The units of one text without the special pieces.
 *
 * @param text that the spans are in
 * @param units in the order of the text
 * @param pieces how many pieces the analysis has, special ones included
 */
public record ComparedUnits(String text, List<ComparedUnit> units, int pieces) {
  public ComparedUnits {
    units = List.copyOf(units);
  }

  /**
   * The units of an analysed text.
   *
   * @param segment 0, or 1 for the second of a pair
   */
  public static ComparedUnits of(Analysis analysis, int segment, Unit unit) {
    AnalyzedText text = analysis.texts().get(segment);
    List<Piece> pieces = analysis.pieces();
    List<ComparedUnit> units = new ArrayList<>();
    switch (unit) {
      case PIECE -> {
        for (int i = 0; i < pieces.size(); i++) {
          Span span = pieces.get(i).span();
          if (span != null && pieces.get(i).segment() == segment) {
            units.add(piece(text.text(), pieces.get(i), span, i));
          }
        }
      }
      case MORPHEME -> {
        List<Morpheme> morphemes = text.morphemes();
        List<AlignedUnit> aligned =
            aligned(pieces, segment, morphemes.stream().map(Morpheme::span).toList());
        for (int i = 0; i < morphemes.size(); i++) {
          Morpheme morpheme = morphemes.get(i);
          String surface = morpheme.span().of(text.text());
          units.add(
              new ComparedUnit(surface, surface, morpheme.tag(), morpheme.span(), aligned.get(i)));
        }
      }
      case EOJEOL -> {
        List<AlignedUnit> aligned = aligned(pieces, segment, text.eojeols());
        for (int i = 0; i < aligned.size(); i++) {
          Span span = text.eojeols().get(i);
          String surface = span.of(text.text());
          units.add(new ComparedUnit(surface, surface, null, span, aligned.get(i)));
        }
      }
    }
    return new ComparedUnits(text.text(), units, pieces.size());
  }

  /**
   * Unknown pieces differ where their texts do; a continued word is another unit than its start.
   */
  private static ComparedUnit piece(String text, Piece piece, Span span, int index) {
    String mark = piece.text().startsWith("##") ? "##" : "";
    var aligned = new AlignedUnit(span, new int[] {index}, new float[] {1});
    return new ComparedUnit(piece.text(), mark + span.of(text), null, span, aligned);
  }

  private static List<AlignedUnit> aligned(List<Piece> pieces, int segment, List<Span> spans) {
    return Alignment.of(pieces, segment, spans).units().stream()
        .filter(unit -> unit.span() != null)
        .toList();
  }

  /** The same, to be aligned by their places instead of their surfaces. */
  ComparedUnits byPlace() {
    return new ComparedUnits(
        text,
        units.stream()
            .map(
                unit ->
                    new ComparedUnit(
                        unit.label(),
                        unit.span().start() + "-" + unit.span().end(),
                        unit.tag(),
                        unit.span(),
                        unit.aligned()))
            .toList(),
        pieces);
  }

  List<String> keys() {
    return units.stream().map(ComparedUnit::key).toList();
  }

  /**
   * The score of a stretch of units taken together.
   *
   * @param scores of all pieces of the analysis, NaN for one without
   * @return NaN for an empty stretch, or one without a score
   */
  public float value(UnitRange range, float[] scores, RtdRule rule) {
    int count = 0;
    for (int u = range.start(); u < range.end(); u++) {
      count += units.get(u).aligned().pieces().length;
    }
    int[] all = new int[count];
    float[] shares = new float[count];
    int at = 0;
    for (int u = range.start(); u < range.end(); u++) {
      AlignedUnit aligned = units.get(u).aligned();
      System.arraycopy(aligned.pieces(), 0, all, at, aligned.pieces().length);
      System.arraycopy(aligned.shares(), 0, shares, at, aligned.shares().length);
      at += aligned.pieces().length;
    }
    var together = new AlignedUnit(null, all, shares);
    return new Alignment(List.of(together), pieces).rtd(scores, rule)[0];
  }

  /** Where a stretch of at least one unit stands. */
  public Span span(UnitRange range) {
    return new Span(
        units.get(range.start()).span().start(), units.get(range.end() - 1).span().end());
  }

  /** The text of a stretch, empty for an empty one. */
  public String surface(UnitRange range) {
    return range.isEmpty() ? "" : span(range).of(text);
  }

  /** The tags of a stretch of morphemes, joined by spaces; empty for other units. */
  public String tags(UnitRange range) {
    return String.join(
        " ",
        units.subList(range.start(), range.end()).stream()
            .map(ComparedUnit::tag)
            .filter(Objects::nonNull)
            .toList());
  }
}
