package krelectra.inference.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which word pieces make up each unit of a text, by offsets. A piece belongs to every unit that it
 * overlaps; where it overlaps several, its value is shared out by the characters that it has in
 * each. A special piece is a unit of its own, without a span.
 *
 * @param units in the order of the text
 * @param pieces how many pieces there are, special ones included
 */
public record Alignment(List<AlignedUnit> units, int pieces) {
  /** How a unit's RTD score comes from those of its pieces. */
  public enum RtdRule {
    MAX,
    MEAN
  }

  public Alignment {
    units = List.copyOf(units);
  }

  /**
   * Aligns.
   *
   * @param pieces of the model's input
   * @param segment of the pieces that {@code spans} are about; those of another segment are left
   *     out
   * @param spans of the units in order, none overlapping another
   */
  public static Alignment of(List<Piece> pieces, int segment, List<Span> spans) {
    List<AlignedUnit> units = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Span span = piece.span();
      if (piece.segment() != segment) {
        continue;
      }
      if (span == null) {
        for (; next < spans.size() && i > 0; next++) {
          units.add(unit(spans.get(next), pieces, segment));
        }
        units.add(new AlignedUnit(null, new int[] {i}, new float[] {1}));
      }
    }
    for (; next < spans.size(); next++) {
      units.add(unit(spans.get(next), pieces, segment));
    }
    return new Alignment(units, pieces.size());
  }

  private static AlignedUnit unit(Span span, List<Piece> pieces, int segment) {
    List<Integer> indices = new ArrayList<>();
    List<Float> shares = new ArrayList<>();
    for (int i = firstAtOrAfter(pieces, span, segment); i < pieces.size(); i++) {
      Span other = pieces.get(i).span();
      if (pieces.get(i).segment() != segment || other == null) {
        continue;
      }
      if (other.start() >= span.end()) {
        break;
      }
      int common = Math.min(span.end(), other.end()) - Math.max(span.start(), other.start());
      if (common > 0) {
        indices.add(i);
        shares.add(common / (float) other.length());
      }
    }
    int[] found = indices.stream().mapToInt(Integer::intValue).toArray();
    float[] weights = new float[found.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = shares.get(i);
    }
    return new AlignedUnit(span, found, weights);
  }

  /** Pieces stand in the order of the text, so the search can be halved. */
  private static int firstAtOrAfter(List<Piece> pieces, Span span, int segment) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(pieces, middle, span, segment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isBefore(List<Piece> pieces, int i, Span span, int segment) {
    @Nullable Span other = pieces.get(i).span();
    if (pieces.get(i).segment() != segment) {
      return pieces.get(i).segment() < segment;
    }
    // [CLS] opens a segment, [SEP] closes it.
    return other == null ? i == 0 : other.end() <= span.start();
  }

  /**
   * The units' RTD scores.
   *
   * @param scores of the pieces; NaN for one without
   * @return NaN for a unit of which no piece has a score
   */
  public float[] rtd(float[] scores, RtdRule rule) {
    float[] values = new float[units.size()];
    for (int u = 0; u < values.length; u++) {
      AlignedUnit unit = units.get(u);
      double sum = 0;
      double weight = 0;
      float max = Float.NaN;
      for (int k = 0; k < unit.pieces().length; k++) {
        float score = scores[unit.pieces()[k]];
        if (!Float.isNaN(score)) {
          sum += score * unit.shares()[k];
          weight += unit.shares()[k];
          max = Float.isNaN(max) ? score : Math.max(max, score);
        }
      }
      values[u] = rule == RtdRule.MAX ? max : (float) (sum / weight);
    }
    return values;
  }

  /**
   * What the units' pieces add up to; a piece that is in several units is shared out.
   *
   * @param values of the pieces; NaN for one without
   * @return NaN for a unit of which no piece has a value
   */
  public float[] sum(float[] values) {
    float[] sums = new float[units.size()];
    for (int u = 0; u < sums.length; u++) {
      AlignedUnit unit = units.get(u);
      double sum = 0;
      boolean any = false;
      for (int k = 0; k < unit.pieces().length; k++) {
        float value = values[unit.pieces()[k]];
        if (!Float.isNaN(value)) {
          sum += value * unit.shares()[k];
          any = true;
        }
      }
      sums[u] = any ? (float) sum : Float.NaN;
    }
    return sums;
  }

  /**
   * Attention between units: to a unit the sum over its pieces, from a unit their mean. Rows sum to
   * 1 where every piece belongs to a unit.
   *
   * @param map {@code [pieces, pieces]}, row-major
   * @return {@code [units, units]}, row-major
   */
  public float[] attention(float[] map) {
    int n = pieces;
    int m = units.size();
    float[] result = new float[m * m];
    float[] row = new float[n];
    for (int from = 0; from < m; from++) {
      AlignedUnit source = units.get(from);
      Arrays.fill(row, 0);
      float weight = 0;
      for (int k = 0; k < source.pieces().length; k++) {
        weight += source.shares()[k];
        for (int j = 0; j < n; j++) {
          row[j] += source.shares()[k] * map[source.pieces()[k] * n + j];
        }
      }
      for (int to = 0; to < m && weight > 0; to++) {
        AlignedUnit target = units.get(to);
        float sum = 0;
        for (int k = 0; k < target.pieces().length; k++) {
          sum += target.shares()[k] * row[target.pieces()[k]];
        }
        result[from * m + to] = sum / weight;
      }
    }
    return result;
  }
}
