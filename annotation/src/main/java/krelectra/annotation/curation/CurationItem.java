package krelectra.annotation.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.LayerKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that annotators say the same of, or not: a sentence, a pair, or a stretch of text with
 * all spans that touch each other.
 *
 * @param kind of the layer
 * @param place where it lies in the text; null for what names no text
 * @param subject what it is, as {@link krelectra.annotation.label.Subjects} tells it; of several
 *     spans, the stretch that they cover
 * @param annotators who worked on it: of classes, those that say something; of spans, those that
 *     have any in the document
 * @param said the labels of each of them; none for who says nothing
 * @param decided the curator's labels
 */
public record CurationItem(
    String document,
    String layer,
    LayerKind kind,
    @Nullable Range place,
    String subject,
    Set<String> annotators,
    Map<String, List<Said>> said,
    List<Label> decided) {
  /**
   * A label with what it is given to.
   *
   * @param subject equal for equal things
   */
  public record Said(Label label, String subject) {
    /** What is said, of what: equal if two labels agree. */
    public Content content() {
      return new Content(subject, label.features());
    }
  }

  /** What is said, of what. */
  public record Content(String subject, Map<String, krelectra.annotation.label.Value> features) {}

  /** Copies what it holds. */
  public CurationItem {
    annotators = Set.copyOf(annotators);
    Map<String, List<Said>> copy = new LinkedHashMap<>();
    said.forEach((annotator, labels) -> copy.put(annotator, List.copyOf(labels)));
    said = java.util.Collections.unmodifiableMap(copy);
    decided = List.copyOf(decided);
  }

  /** The labels of an annotator. */
  public List<Said> of(String annotator) {
    return said.getOrDefault(annotator, List.of());
  }

  /** Who gave each of the contents, in the order in which they came. */
  public Map<Content, List<Said>> votes() {
    Map<Content, List<Said>> votes = new LinkedHashMap<>();
    said.values()
        .forEach(
            labels -> {
              List<Content> own = new ArrayList<>();
              for (Said label : labels) {
                // A label that somebody gave twice is one vote.
                if (!own.contains(label.content())) {
                  own.add(label.content());
                  votes.computeIfAbsent(label.content(), c -> new ArrayList<>()).add(label);
                }
              }
            });
    return votes;
  }

  /** Whether two annotators worked on it and do not say the same. */
  public boolean differs() {
    return annotators.size() > 1
        && votes().values().stream().anyMatch(votes -> votes.size() < annotators.size());
  }

  /** Whether the curator said something of it. */
  public boolean isDecided() {
    return !decided.isEmpty();
  }
}
