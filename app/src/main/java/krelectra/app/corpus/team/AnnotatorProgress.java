package krelectra.app.corpus.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.team.Assignments;
import krelectra.inference.Cancellation;
import krelectra.store.SentenceFilter;
import krelectra.store.SentenceLists;
import krelectra.store.StoredProject;

/**
 * How far an annotator is with what he was given.
 *
 * @param annotator the annotator's id
 * @param documents how many documents he was given
 * @param sentences how many sentences they have
 * @param done how many of these he has labelled or reviewed in the layer
 */
public record AnnotatorProgress(String annotator, int documents, long sentences, long done) {
  private static final int PIECE = 20;

  /** That of all who were given anything, in the order in which they were named. */
  public static List<AnnotatorProgress> of(
      StoredProject project, String layer, Cancellation cancellation) {
    SentenceLists lists = new SentenceLists(project);
    Assignments assignments = project.assignments();
    Map<String, Long> sizes = lists.sizes();
    List<AnnotatorProgress> all = new ArrayList<>();
    for (String annotator : assignments.annotators()) {
      SentenceFilter filter = new SentenceFilter(SentenceFilter.Which.ASSIGNED, layer, annotator);
      List<String> own =
          assignments.documents(annotator).stream().filter(sizes::containsKey).toList();
      long sentences = own.stream().mapToLong(id -> sizes.getOrDefault(id, 0L)).sum();
      long done = 0;
      // In pieces, so that others who ask the database need not wait.
      for (int i = 0; i < own.size(); i += PIECE) {
        cancellation.check();
        Set<String> piece = Set.copyOf(own.subList(i, Math.min(own.size(), i + PIECE)));
        done += lists.doneById(filter, piece).values().stream().mapToLong(n -> n).sum();
      }
      all.add(new AnnotatorProgress(annotator, own.size(), sentences, done));
    }
    return all;
  }

  /** The share that is done, 0–1; 0 if there is nothing to do. */
  public double share() {
    return sentences == 0 ? 0 : (double) done / sentences;
  }
}
