package krelectra.inference.training.metrics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many entities were found, over all sentences (seqeval's default, micro average).
 *
 * @param precision share of the told entities that are true
 * @param recall share of the true entities that were told
 * @param f1 their harmonic mean
 */
public record EntityScore(double precision, double recall, double f1) {
  /**
   * Compares rows of tags; an entity is right if its type, start and end are.
   *
   * @param gold the true tags of each sentence
   * @param predicted the told ones, the same lengths
   */
  public static EntityScore of(
      List<List<String>> gold, List<List<String>> predicted, TagOrder order) {
    long truth = 0;
    long told = 0;
    long right = 0;
    for (int i = 0; i < gold.size(); i++) {
      if (gold.get(i).size() != predicted.get(i).size()) {
        throw new IllegalArgumentException("sentence " + i + " has tags of two lengths");
      }
      Set<Entity> expected = new HashSet<>(Entity.of(gold.get(i), order));
      Set<Entity> found = new HashSet<>(Entity.of(predicted.get(i), order));
      truth += expected.size();
      told += found.size();
      found.retainAll(expected);
      right += found.size();
    }
    double precision = told == 0 ? 0 : (double) right / told;
    double recall = truth == 0 ? 0 : (double) right / truth;
    double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new EntityScore(precision, recall, f1);
  }
}
