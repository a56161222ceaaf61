package krelectra.annotation.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some results.
 *
 * @param next where to go on; null if there are no more
 */
public record Page(List<Concordance> lines, @Nullable Cursor next) {
  public Page {
    lines = List.copyOf(lines);
  }

  /** The last match that was shown. It holds however the corpus changes meanwhile. */
  public record Cursor(long sentence, int start) {}
}
