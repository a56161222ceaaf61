package krelectra.inference.analysis.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.analysis.Window;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Piece;
import krelectra.inference.text.PieceRange;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;

/** The units of a text, or of both texts of a pair, to be taken out window by window. */
public final class UnitsOfText {
  private final Analysis analysis;
  private final List<MapUnit> units = new ArrayList<>();
  private final List<AlignedUnit> aligned = new ArrayList<>();

  /** The last piece of each unit or, of one without pieces, of those before it: only grows. */
  private final List<Integer> lasts = new ArrayList<>();

  private UnitsOfText(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The units of a division, special pieces included. */
  public static UnitsOfText of(Analysis analysis, Unit unit) {
    var made = new UnitsOfText(analysis);
    for (int segment = 0; segment < analysis.texts().size(); segment++) {
      made.add(segment, unit);
    }
    return made;
  }

  private void add(int segment, Unit unit) {
    AnalyzedText text = analysis.texts().get(segment);
    for (AlignedUnit each : alignment(segment, unit).units()) {
      Span span = each.span();
      aligned.add(each);
      units.add(span == null ? special(each, segment) : unit(each, span, segment, text, unit));
      int[] pieces = each.pieces();
      int before = lasts.isEmpty() ? 0 : lasts.getLast();
      lasts.add(pieces.length == 0 ? before : Math.max(before, pieces[pieces.length - 1]));
    }
  }

  private Alignment alignment(int segment, Unit unit) {
    AnalyzedText text = analysis.texts().get(segment);
    return switch (unit) {
      case MORPHEME ->
          Alignment.of(
              analysis.pieces(), segment, text.morphemes().stream().map(Morpheme::span).toList());
      case EOJEOL -> Alignment.of(analysis.pieces(), segment, text.eojeols());
      case PIECE -> pieces(segment);
    };
  }

  private Alignment pieces(int segment) {
    List<AlignedUnit> own = new ArrayList<>();
    for (int i = 0; i < analysis.pieces().size(); i++) {
      Piece piece = analysis.pieces().get(i);
      if (piece.segment() == segment) {
        own.add(new AlignedUnit(piece.span(), new int[] {i}, new float[] {1}));
      }
    }
    return new Alignment(own, analysis.pieces().size());
  }

  private MapUnit special(AlignedUnit unit, int segment) {
    return new MapUnit(analysis.pieces().get(unit.pieces()[0]).text(), segment, null, -1, "");
  }

  private MapUnit unit(AlignedUnit aligned, Span span, int segment, AnalyzedText text, Unit unit) {
    String label =
        unit == Unit.PIECE
            ? analysis.pieces().get(aligned.pieces()[0]).text()
            : span.of(text.text());
    return of(label, segment, span, text, unit);
  }

  /** A unit with what the analyser says of its place. */
  public static MapUnit of(String label, int segment, Span span, AnalyzedText text, Unit unit) {
    int morpheme = unit == Unit.EOJEOL ? -1 : holder(text.morphemes(), Morpheme::span, span);
    return new MapUnit(
        label,
        segment,
        span,
        holder(text.eojeols(), each -> each, span),
        morpheme < 0 ? "" : text.morphemes().get(morpheme).tag());
  }

  /** Which of the stretches holds the beginning of a span; −1 if none. */
  private static <T> int holder(List<T> all, Function<T, Span> place, Span wanted) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.apply(all.get(middle)).end() <= wanted.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() && place.apply(all.get(low)).start() <= wanted.start() ? low : -1;
  }

  /** The units that a window sees; those without a piece in it are left out. */
  public SeenUnits in(int window) {
    Window seen = analysis.windows().get(window);
    List<Integer> indices = new ArrayList<>();
    List<AlignedUnit> cut = new ArrayList<>();
    int last = units.size() - 1;
    add(0, seen, indices, cut);
    for (int u = Math.max(1, firstIn(seen)); u < last; u++) {
      int[] pieces = aligned.get(u).pieces();
      if (pieces.length > 0 && pieces[0] >= seen.end()) {
        break;
      }
      add(u, seen, indices, cut);
    }
    add(last, seen, indices, cut);
    return new SeenUnits(
        new Alignment(cut, seen.end() - seen.start() + 2),
        indices.stream().map(units::get).toList(),
        indices,
        owned(window));
  }

  private int firstIn(Window window) {
    int low = 0;
    int high = lasts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lasts.get(middle) < window.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void add(int u, Window window, List<Integer> indices, List<AlignedUnit> cut) {
    AlignedUnit part = SeenUnits.cut(aligned.get(u), window, analysis.pieces().size());
    if (part != null) {
      indices.add(u);
      cut.add(part);
    }
  }

  /**
   * The pieces that have more context in a window than in its neighbours, as numbered in it: half
   * of what two windows share belongs to each.
   */
  private PieceRange owned(int window) {
    List<Window> all = analysis.windows();
    Window own = all.get(window);
    int n = own.end() - own.start() + 2;
    int start = window == 0 ? 0 : cut(all.get(window - 1), own) - own.start() + 1;
    boolean isLast = window == all.size() - 1;
    return new PieceRange(
        start, isLast ? n : Math.max(start, cut(own, all.get(window + 1)) - own.start() + 1));
  }

  private static int cut(Window one, Window next) {
    return (one.end() + next.start()) / 2;
  }
}
