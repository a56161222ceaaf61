package krelectra.app.annotate.text;

import java.util.List;
import krelectra.annotation.document.Range;
import org.jspecify.annotations.Nullable;

/**
 * A text with what is drawn around it.
 *
 * @param selected a stretch of the text; null for none
 */
public record LabelledText(
    String text, List<Mark> marks, List<Arc> arcs, @Nullable Range selected) {
  /** Nothing. */
  public static final LabelledText NONE = new LabelledText("", List.of(), List.of(), null);

  /** Copies the lists. */
  public LabelledText {
    marks = List.copyOf(marks);
    arcs = List.copyOf(arcs);
  }

  /** A text without labels. */
  public static LabelledText of(String text) {
    return new LabelledText(text, List.of(), List.of(), null);
  }
}
