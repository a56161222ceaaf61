package krelectra.app.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;

/**
 * The units of a text, or of both texts of a pair, in each of their three divisions: immutable. The
 * index of a unit is its index in {@link #units} and in {@link #alignment} alike; special pieces
 * are units of each division.
 */
public final class AlignedRows {
  private final List<AnalyzedText> texts;
  private final List<Piece> pieces;
  private final Map<Unit, List<TextUnit>> units = new EnumMap<>(Unit.class);
  private final Map<Unit, Alignment> alignments = new EnumMap<>(Unit.class);

  private AlignedRows(List<AnalyzedText> texts, List<Piece> pieces) {
    this.texts = List.copyOf(texts);
    this.pieces = List.copyOf(pieces);
    List<TextUnit> own = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      var aligned = new AlignedUnit(piece.span(), new int[] {i}, new float[] {1});
      own.add(new TextUnit(piece.segment(), piece.text(), surface(piece), aligned, null));
    }
    put(Unit.PIECE, own);
    put(Unit.MORPHEME, units(Unit.MORPHEME, pieces));
    put(Unit.EOJEOL, units(Unit.EOJEOL, pieces));
  }

  /** The picture that a model gives. */
  public static AlignedRows of(Analysis analysis) {
    return new AlignedRows(analysis.texts(), analysis.pieces());
  }

  /** The picture without a model: eojeols and morphemes. */
  public static AlignedRows withoutPieces(List<AnalyzedText> texts) {
    return new AlignedRows(texts, List.of());
  }

  private String surface(Piece piece) {
    Span span = piece.span();
    return span == null ? "" : span.of(texts.get(piece.segment()).text());
  }

  private void put(Unit unit, List<TextUnit> list) {
    units.put(unit, List.copyOf(list));
    alignments.put(
        unit, new Alignment(list.stream().map(TextUnit::aligned).toList(), pieces.size()));
  }

  private List<TextUnit> units(Unit unit, List<Piece> all) {
    List<TextUnit> list = new ArrayList<>();
    for (int segment = 0; segment < texts.size(); segment++) {
      AnalyzedText text = texts.get(segment);
      boolean isMorpheme = unit == Unit.MORPHEME;
      List<Span> spans =
          isMorpheme ? text.morphemes().stream().map(Morpheme::span).toList() : text.eojeols();
      int next = 0;
      for (AlignedUnit aligned : Alignment.of(all, segment, spans).units()) {
        Span span = aligned.span();
        if (span == null) {
          list.add(new TextUnit(segment, all.get(aligned.pieces()[0]).text(), "", aligned, null));
        } else {
          Morpheme morpheme = isMorpheme ? text.morphemes().get(next) : null;
          String surface = span.of(text.text());
          list.add(new TextUnit(segment, surface, surface, aligned, morpheme));
          next++;
        }
      }
    }
    return list;
  }

  /** One text, or two of a pair. */
  public List<AnalyzedText> texts() {
    return texts;
  }

  /** Every piece in the model's order; empty if no model was asked. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** Whether a model has given its pieces. */
  public boolean hasPieces() {
    return !pieces.isEmpty();
  }

  /** The units of a division in order, those of the second text after those of the first. */
  public List<TextUnit> units(Unit unit) {
    return Objects.requireNonNull(units.get(unit));
  }

  /** Which pieces make up each of the {@link #units}. */
  public Alignment alignment(Unit unit) {
    return Objects.requireNonNull(alignments.get(unit));
  }

  /** Whether both are of the same texts. */
  public boolean isOfSameTexts(AlignedRows other) {
    return texts.stream()
        .map(AnalyzedText::text)
        .toList()
        .equals(other.texts.stream().map(AnalyzedText::text).toList());
  }
}
