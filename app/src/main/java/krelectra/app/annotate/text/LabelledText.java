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

  /**
   * The first characters of a text that is too long to be laid out at once, with what lies in them.
   */
  public LabelledText first(int most) {
    if (text.length() <= most) {
      return this;
    }
    Graphemes graphemes = Graphemes.of(text);
    int end = graphemes.start(graphemes.at(most));
    Range all = new Range(0, end);
    List<Mark> shown =
        marks.stream().filter(mark -> mark.ranges().stream().allMatch(all::contains)).toList();
    boolean seen = selected != null && all.contains(selected);
    return new LabelledText(text.substring(0, end), shown, arcs, seen ? selected : null);
  }

  /** The same with nothing selected. */
  LabelledText unselected() {
    return new LabelledText(text, marks, arcs, null);
  }

  /** A text without labels. */
  public static LabelledText of(String text) {
    return new LabelledText(text, List.of(), List.of(), null);
  }
}
