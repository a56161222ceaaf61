package krelectra.app.loop.suggestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Layer;
import krelectra.store.LogEntry;
import krelectra.store.Progress;
import krelectra.store.StoredProject;

/** The suggestions of a layer that wait for a decision. */
public record WaitingSuggestions(StoredProject project, Layer layer) {
  /** What the step is called in the history. */
  public static final String STEP = "accept suggestions";

  /**
   * What came of accepting.
   *
   * @param left how many were sure enough and still wait, as they contradict what stands
   * @param entry the step in the project's history; empty if nothing was accepted
   */
  public record Outcome(int accepted, int left, Optional<LogEntry> entry) {}

  /** How sure each is, the surest first. */
  public List<Double> probabilities(Progress progress) throws IOException {
    List<Double> all = new ArrayList<>();
    project.eachDocument(
        document -> waiting(document, 0).forEach(each -> all.add(Acceptance.probability(each))),
        progress);
    all.sort(java.util.Comparator.reverseOrder());
    return all;
  }

  private static boolean changes(Edit edit) {
    return edit instanceof Edit.Change change && change.after() != null;
  }

  private List<Label> waiting(AnnotatedDocument document, double least) {
    return document.layer(layer.id()).stream()
        .filter(Acceptance::waits)
        .filter(label -> Acceptance.probability(label) >= least)
        .toList();
  }

  /**
   * Makes those that are sure enough an annotator's own, in one step.
   *
   * @param least the least probability
   */
  public Outcome accept(double least, String annotator, Progress progress) throws IOException {
    Acceptance acceptance = new Acceptance(layer, annotator);
    List<Edit> edits = new ArrayList<>();
    int[] counts = new int[2];
    project.eachDocument(
        document -> {
          List<Label> wanted = waiting(document, least);
          List<Edit> made = acceptance.of(document.layer(layer.id()), wanted);
          counts[0] += wanted.size();
          counts[1] += (int) made.stream().filter(WaitingSuggestions::changes).count();
          edits.addAll(made);
        },
        progress);
    Optional<LogEntry> entry =
        edits.isEmpty()
            ? Optional.empty()
            : Optional.of(project.apply(new Edit.Bulk(STEP, edits), annotator));
    return new Outcome(counts[1], counts[0] - counts[1], entry);
  }
}
