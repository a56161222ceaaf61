package krelectra.inference.analysis.pattern;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.text.TextFile;

/**
 * A file to be searched, of any length.
 *
 * @param lines how many it has
 */
public record PatternFile(TextFile file, long lines) {
  /**
   * Opens a file and counts its lines, so that progress can be told.
   *
   * @throws InputException if it cannot be read
   * @throws CancellationException if the user cancels
   */
  public static PatternFile open(Path path, Cancellation cancellation) {
    TextFile file = TextFile.open(path);
    long[] lines = {0};
    file.forEachLine(
        (number, line) -> {
          cancellation.check();
          lines[0] = number;
        });
    return new PatternFile(file, lines[0]);
  }

  /**
   * Looks at every line.
   *
   * @param found takes each match as it is found; may end the search by a {@link
   *     CancellationException}
   * @param done takes the number of each line that was looked at
   */
  public void search(
      PatternSearch search,
      Consumer<PatternMatch> found,
      LongConsumer done,
      Cancellation cancellation) {
    file.forEachLine(
        (number, line) -> {
          search.search(number, line, found, cancellation);
          done.accept(number);
        });
  }
}
