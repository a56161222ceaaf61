package krelectra.annotation.format.bio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;

/**
 * Tags B, I, O. Any sequence of them is spans: a span begins at B, and at an I that does not
 * continue its own kind; of the latter the span remembers that it began with I (IOB1).
 */
public final class Bio {
  /** What a span's first tag began with, where that is not B. */
  public static final String BEGIN = "bio";

  private Bio() {}

  /**
   * A run of tags of one kind.
   *
   * @param first the first token
   * @param end behind the last token
   */
  public record Run(int first, int end, String type, boolean inside) {
    /** The same beginning with B. */
    Run fromB() {
      return new Run(first, end, type, false);
    }

    /** What a label of it says. */
    public Map<String, Value> features() {
      return inside
          ? Map.of(Feature.LABEL, Value.of(type), BEGIN, Value.of("I"))
          : Map.of(Feature.LABEL, Value.of(type));
    }
  }

  /** Whether a text is B, I or O with a type. */
  public static boolean isTag(String tag) {
    return tag.equals("O")
        || (tag.length() > 2
            && tag.charAt(1) == '-'
            && (tag.charAt(0) == 'B' || tag.charAt(0) == 'I'));
  }

  /** The runs of tags. */
  public static List<Run> runs(List<String> tags) {
    List<Run> runs = new ArrayList<>();
    int first = -1;
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      boolean goesOn =
          first >= 0
              && tag.startsWith("I-")
              && tag.substring(2).equals(tags.get(first).substring(2));
      if (goesOn) {
        continue;
      }
      if (first >= 0) {
        String begin = tags.get(first);
        runs.add(new Run(first, i, begin.substring(2), begin.charAt(0) == 'I'));
      }
      first = tag.equals("O") ? -1 : i;
    }
    return runs;
  }

  /** The tags of runs; of those that overlap the first is written, the others are counted. */
  public static int fill(String[] tags, List<Run> runs) {
    Arrays.fill(tags, "O");
    int lost = 0;
    for (Run run : runs) {
      boolean free = run.first < run.end;
      for (int i = run.first; i < run.end; i++) {
        free &= tags[i].equals("O");
      }
      if (!free) {
        lost++;
        continue;
      }
      for (int i = run.first; i < run.end; i++) {
        tags[i] = (i == run.first && !run.inside ? "B-" : "I-") + run.type;
      }
    }
    return lost;
  }
}
