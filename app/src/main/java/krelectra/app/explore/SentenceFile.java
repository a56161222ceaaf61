package krelectra.app.explore;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.task.BackgroundTask;
import krelectra.inference.InputException;
import krelectra.inference.text.TextFile;

/**
 * The sentences of a file, one a line, without the blank lines.
 *
 * @param blank how many lines are blank
 */
record SentenceFile(Path file, Charset charset, List<Sentence> sentences, long blank) {
  /** The most text that is held, in UTF-16 units. */
  static final long MAX_TEXT = 64L << 20;

  private static final int LINES_A_REPORT = 1000;

  SentenceFile {
    sentences = List.copyOf(sentences);
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is no text file or longer than {@link #MAX_TEXT}
   */
  static SentenceFile read(Path file, BackgroundTask.Progress progress) throws Exception {
    TextFile text = TextFile.open(file);
    progress.check();
    return new Reader(text, Math.max(1, Files.size(file)), progress).read();
  }

  private static final class Reader {
    private final TextFile text;
    private final long bytes;
    private final BackgroundTask.Progress progress;
    private final List<Sentence> sentences = new ArrayList<>();
    private long blank;
    private long units;
    private long seen;

    Reader(TextFile text, long bytes, BackgroundTask.Progress progress) {
      this.text = text;
      this.bytes = bytes;
      this.progress = progress;
    }

    SentenceFile read() {
      text.forEachLine(this::take);
      return new SentenceFile(text.file(), text.charset(), sentences, blank);
    }

    private void take(long number, String line) {
      units += line.length();
      if (units > MAX_TEXT) {
        throw InputException.at(
            text.file(),
            number,
            "is too long to hold in memory",
            "split the file and open the parts");
      }
      seen += bytes(line) + 1;
      if (line.isBlank()) {
        blank++;
      } else {
        sentences.add(new Sentence(number, line));
      }
      if (number % LINES_A_REPORT == 0) {
        progress.check();
        progress.report(Math.min(1, seen / (double) bytes));
      }
    }

    /**
     * Near enough for a progress bar: a Hangul syllable has three bytes in UTF-8, two elsewhere.
     */
    private long bytes(String line) {
      long wide = line.chars().filter(c -> c >= 0x80).count();
      boolean utf8 = text.charset().equals(StandardCharsets.UTF_8);
      boolean utf16 = text.charset().equals(StandardCharsets.UTF_16);
      return utf16 ? 2L * line.length() : line.length() + wide * (utf8 ? 2 : 1);
    }
  }
}
