package krelectra.annotation.curation;

import java.util.List;
import java.util.Map;
import krelectra.annotation.curation.CurationItem.Said;

/** Which of what annotators say is taken. */
public sealed interface CurationStrategy {
  /** What more than half of those who worked on it say; nothing where no half agrees. */
  record Majority() implements CurationStrategy {}

  /** What all of those who worked on it say, if they are two at least. */
  record Agreement() implements CurationStrategy {}

  /** What one annotator says. */
  record Of(String annotator) implements CurationStrategy {}

  /** The labels that are taken, one of each content. */
  default List<Said> chosen(CurationItem item) {
    int all = item.annotators().size();
    return switch (this) {
      case Majority() -> atLeast(item, all / 2 + 1);
      case Agreement() -> all < 2 ? List.of() : atLeast(item, all);
      case Of(String annotator) -> item.of(annotator);
    };
  }

  private static List<Said> atLeast(CurationItem item, int votes) {
    return item.votes().entrySet().stream()
        .filter(content -> content.getValue().size() >= votes)
        .map(Map.Entry::getValue)
        .map(List::getFirst)
        .toList();
  }

  /** Its name, for the history. */
  default String shown() {
    return switch (this) {
      case Majority() -> "majority";
      case Agreement() -> "agreement";
      case Of(String annotator) -> "annotator " + annotator;
    };
  }
}
