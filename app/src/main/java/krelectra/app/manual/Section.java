package krelectra.app.manual;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.Node;

/**
 * A part of the manual under one heading.
 *
 * @param title its heading
 * @param level of the heading, from 1
 * @param text all of it without marks, for searching and printing
 * @param blocks what stands below the heading
 */
public record Section(String title, int level, String text, List<Node> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** Whether every word of a query stands in it; letters of either case. */
  boolean matches(String query) {
    String all = (title + "\n" + text).toLowerCase(Locale.ROOT);
    for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
