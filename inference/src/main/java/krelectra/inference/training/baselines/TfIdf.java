package krelectra.inference.training.baselines;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import krelectra.inference.Cancellation;

/**
 * Texts as weighted counts of their character n-grams, words set off by spaces: in Korean particles
 * and endings are parts of words. Weights are those of scikit-learn's {@code TfidfVectorizer} with
 * {@code sublinear_tf}: (1 + ln count) · (ln((1 + texts) / (1 + texts with it)) + 1), at length 1.
 */
final class TfIdf {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final int LEAST_TEXTS = 2;
  private static final int MOST_GRAMS = 300_000;

  private final Map<String, Integer> rows;
  private final double[] idf;

  private TfIdf(Map<String, Integer> rows, double[] idf) {
    this.rows = rows;
    this.idf = idf;
  }

  /** Counts the n-grams of texts; the most frequent ones are kept. */
  static TfIdf of(List<String> texts, Cancellation cancellation) {
    Map<String, Integer> frequency = new HashMap<>();
    for (String text : texts) {
      cancellation.check();
      Set<String> seen = new HashSet<>();
      forEach(text, seen::add);
      seen.forEach(gram -> frequency.merge(gram, 1, Integer::sum));
    }
    List<Map.Entry<String, Integer>> kept =
        frequency.entrySet().stream()
            .filter(entry -> entry.getValue() >= LEAST_TEXTS)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .limit(MOST_GRAMS)
            .toList();
    Map<String, Integer> rows = HashMap.newHashMap(kept.size());
    double[] idf = new double[kept.size()];
    for (int row = 0; row < idf.length; row++) {
      rows.put(kept.get(row).getKey(), row);
      idf[row] = Math.log((1.0 + texts.size()) / (1.0 + kept.get(row).getValue())) + 1;
    }
    return new TfIdf(rows, idf);
  }

  /** How many n-grams are known. */
  int size() {
    return idf.length;
  }

  /** A text's vector, of length 1 unless none of its n-grams is known. */
  SparseVector vector(String text) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    forEach(
        text,
        gram -> {
          Integer row = rows.get(gram);
          if (row != null) {
            counts.merge(row, 1, Integer::sum);
          }
        });
    int[] indices = new int[counts.size()];
    double[] values = new double[indices.length];
    double squares = 0;
    int at = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      indices[at] = count.getKey();
      values[at] = (1 + Math.log(count.getValue())) * idf[indices[at]];
      squares += values[at] * values[at];
      at++;
    }
    for (int i = 0; i < indices.length; i++) {
      values[i] /= Math.sqrt(squares);
    }
    return new SparseVector(indices, values);
  }

  private static void forEach(String text, java.util.function.Consumer<String> sink) {
    String spaced = " " + text.strip().replaceAll("\\s+", " ") + " ";
    for (int n = SHORTEST; n <= LONGEST; n++) {
      for (int from = 0; from + n <= spaced.length(); from++) {
        sink.accept(spaced.substring(from, from + n));
      }
    }
  }
}
