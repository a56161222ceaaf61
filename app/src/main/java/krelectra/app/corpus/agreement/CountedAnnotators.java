package krelectra.app.corpus.agreement;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import krelectra.annotation.document.Annotator;
import krelectra.store.StoredProject;

/** Whose labels count where annotators are compared. */
public final class CountedAnnotators {
  private CountedAnnotators() {}

  /**
   * Those that are named, else all but models and the curator, by id.
   *
   * @param named none: not named
   */
  public static Predicate<String> of(StoredProject project, Set<String> named, String curator) {
    if (!named.isEmpty()) {
      return named::contains;
    }
    Set<String> left = new HashSet<>(Set.of(curator));
    for (Annotator annotator : project.annotators()) {
      if (annotator.kind() == Annotator.Kind.MODEL) {
        left.add(annotator.id());
      }
    }
    return id -> !left.contains(id);
  }
}
