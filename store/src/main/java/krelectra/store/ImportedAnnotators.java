package krelectra.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.label.Label;

/** Who the labels of a file are by; one who only ever suggests is a model. */
final class ImportedAnnotators {
  private final Map<String, Annotator.Kind> kinds = new LinkedHashMap<>();

  /** Takes a label into account. */
  void add(Label label) {
    if (!label.annotator().equals(Annotator.SOURCE) && !label.annotator().isBlank()) {
      Annotator.Kind kind =
          label.state() == Label.State.SUGGESTED ? Annotator.Kind.MODEL : Annotator.Kind.PERSON;
      kinds.merge(label.annotator(), kind, (was, now) -> was == now ? was : Annotator.Kind.PERSON);
    }
  }

  /** Those that were found, in the order in which they came. */
  List<Annotator> found() {
    List<Annotator> found = new ArrayList<>();
    kinds.forEach((id, kind) -> found.add(new Annotator(id, id, kind)));
    return found;
  }
}
