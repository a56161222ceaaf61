package krelectra.app.explore.attention;

import java.util.List;
import java.util.stream.IntStream;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import org.jspecify.annotations.Nullable;

/**
 * In what order the heads of a model are shown: row by row, as many in a row as a layer has.
 *
 * @param heads number of heads in a row
 * @param score after which they are sorted; null for layer by layer
 * @param ranking {@code layer × heads + head} of each place
 */
record HeadOrder(int heads, @Nullable HeadScore score, List<Integer> ranking) {
  HeadOrder {
    ranking = List.copyOf(ranking);
  }

  /** Layer by layer. */
  static HeadOrder byPlace(int layers, int heads) {
    return new HeadOrder(heads, null, IntStream.range(0, layers * heads).boxed().toList());
  }

  /** The best first. */
  static HeadOrder by(HeadScores scores, HeadScore score) {
    return new HeadOrder(
        scores.heads(), score, IntStream.of(scores.ranking(score)).boxed().toList());
  }

  boolean isByPlace() {
    return score == null;
  }

  /** Number of rows. */
  int rows() {
    return heads == 0 ? 0 : ranking.size() / heads;
  }

  /** The head at a place; one beyond the ends gives the nearest. */
  Head at(int place) {
    int index = ranking.get(Math.clamp(place, 0, ranking.size() - 1));
    return new Head(index / heads, index % heads);
  }

  /** The head some rows down and columns to the right; as far as there are any. */
  Head moved(Head from, int rows, int columns) {
    int place = place(from);
    int row = Math.clamp(place / heads + rows, 0, rows() - 1);
    int column = Math.clamp(place % heads + columns, 0, heads - 1);
    return at(row * heads + column);
  }

  int place(Head head) {
    return ranking.indexOf(head.layer() * heads + head.index());
  }
}
