package krelectra.annotation.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.Label;

/**
 * Who counts, and how much.
 *
 * @param ranks of ids; the most trusted has 0
 * @param sources ids of what files brought
 */
record Voices(Map<String, Integer> ranks, List<String> sources) {
  static Voices of(Whose whose, List<Annotator> annotators) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    whose.order(annotators).forEach(id -> ranks.putIfAbsent(id, ranks.size()));
    List<String> sources =
        annotators.stream()
            .filter(each -> each.kind() == Annotator.Kind.SOURCE)
            .map(Annotator::id)
            .toList();
    return new Voices(ranks, sources);
  }

  /** Whether a label is somebody's who counts, and stands. */
  boolean count(Label label) {
    return label.state() == Label.State.ACCEPTED && ranks.containsKey(label.annotator());
  }

  /** Whether the first is trusted more than the second. */
  boolean prefer(String first, String second) {
    return rank(first) < rank(second);
  }

  private int rank(String annotator) {
    return ranks.getOrDefault(annotator, Integer.MAX_VALUE);
  }

  boolean isSource(String annotator) {
    return sources.contains(annotator);
  }

  /** Whether somebody who counts has looked at a sentence and found nothing to label. */
  boolean reviewed(Sentence sentence, String annotator, String layer) {
    return sentence.properties().containsKey(Sentence.reviewedBy(annotator, layer));
  }
}
