package krelectra.app.loop.suggestion;

import java.util.List;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;

/**
 * A model as the annotator of its suggestions: its name and the beginning of the SHA-256 of its
 * weights are the annotator's id, so that two runs of one name are two.
 */
public record ModelVoice(String name, String sha256) {
  private static final int DIGITS = 12;

  /** The annotator's id. */
  public String id() {
    return "model:" + name + "@" + sha256.substring(0, Math.min(DIGITS, sha256.length()));
  }

  /** The annotator. */
  public Annotator annotator() {
    return new Annotator(id(), name + " (SHA-256 " + sha256 + ")", Annotator.Kind.MODEL);
  }

  /** What makes it known to a project; nothing if it is already. */
  List<Edit> introduction(List<Annotator> known) {
    return known.stream().anyMatch(each -> each.id().equals(id()))
        ? List.of()
        : List.of(Edit.put(new Item.OfAnnotator(annotator())));
  }
}
