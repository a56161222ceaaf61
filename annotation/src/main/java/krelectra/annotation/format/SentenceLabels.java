package krelectra.annotation.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** The spans of a document by sentence, in text order; those of one start in the given order. */
public final class SentenceLabels {
  private final List<List<Label>> bySentence;

  private SentenceLabels(List<List<Label>> bySentence) {
    this.bySentence = bySentence;
  }

  /** The spans of the layers; each belongs to the last sentence that starts before it. */
  public static SentenceLabels of(AnnotatedDocument annotated, Set<String> layers) {
    return of(annotated, label -> layers.contains(label.layer()));
  }

  /** The spans of the layers by sentence, those of each in the order of the document's labels. */
  public static SentenceLabels unsorted(AnnotatedDocument annotated, Set<String> layers) {
    Map<String, Integer> order = new HashMap<>();
    annotated.labels().forEach(label -> order.put(label.id(), order.size()));
    SentenceLabels sorted = of(annotated, layers);
    sorted.bySentence.forEach(
        spans -> spans.sort(Comparator.comparingInt(s -> order.getOrDefault(s.id(), 0))));
    return sorted;
  }

  /** The spans of all layers. */
  public static SentenceLabels ofAll(AnnotatedDocument annotated) {
    return of(annotated, label -> label.target() instanceof Target.OfSpan);
  }

  private static SentenceLabels of(AnnotatedDocument annotated, Predicate<Label> chosen) {
    List<List<Label>> bySentence = new ArrayList<>();
    annotated.sentences().forEach(sentence -> bySentence.add(new ArrayList<>()));
    List<Label> spans = new ArrayList<>();
    for (Label label : annotated.labels()) {
      if (label.extent() != null && chosen.test(label)) {
        spans.add(label);
      }
    }
    spans.sort(Comparator.comparingInt(SentenceLabels::start));
    int at = 0;
    List<Sentence> sentences = annotated.sentences();
    for (Label span : spans) {
      while (at + 1 < sentences.size() && sentences.get(at + 1).range().start() <= start(span)) {
        at++;
      }
      if (!sentences.isEmpty()) {
        bySentence.get(at).add(span);
      }
    }
    return new SentenceLabels(bySentence);
  }

  private static int start(Label label) {
    var extent = label.extent();
    return extent == null ? 0 : extent.start();
  }

  /** The spans of the nth sentence, counted from 0. */
  public List<Label> of(int sentence) {
    return bySentence.get(sentence);
  }
}
