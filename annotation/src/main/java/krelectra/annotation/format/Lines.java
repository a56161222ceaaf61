package krelectra.annotation.format;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import krelectra.annotation.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, and how they end. What ends the first line ends all: in a file of LF a CR is
 * text, in one of CRLF a lone LF ends a line too; CR alone ends lines where no LF is near.
 */
public final class Lines {
  /** The longest line that is taken, in UTF-16 units. */
  public static final int MAX_LINE = 16 << 20;

  private final Path file;
  private final Reader in;
  private char[] buffer = new char[1 << 16];
  private int at;
  private int end;
  private boolean exhausted;
  private long number;
  private String eol = "\n";
  private boolean terminated = true;
  private boolean mixed;

  /** Reads lines; the reader stays the caller's to close. */
  public Lines(Path file, Reader in) throws IOException {
    this.file = file;
    this.in = in;
    findEol();
  }

  private void findEol() throws IOException {
    while (end < buffer.length && fill()) {
      // the first buffer tells
    }
    for (int i = 0; i < end; i++) {
      if (buffer[i] == '\n') {
        return;
      }
      if (buffer[i] == '\r') {
        boolean followed = i + 1 < end && buffer[i + 1] == '\n';
        if (followed) {
          eol = "\r\n";
        } else if (new String(buffer, 0, end).indexOf('\n') < 0) {
          eol = "\r";
        }
        return;
      }
    }
  }

  private boolean fill() throws IOException {
    int n = exhausted ? -1 : in.read(buffer, end, buffer.length - end);
    if (n < 0) {
      exhausted = true;
      return false;
    }
    end += n;
    return true;
  }

  /**
   * The next line without its end, null behind the last.
   *
   * @throws InputException if it is too long
   */
  public @Nullable String next() throws IOException {
    char last = eol.charAt(eol.length() - 1);
    int from = at;
    while (true) {
      for (int i = from; i < end; i++) {
        if (buffer[i] == last) {
          return line(i);
        }
      }
      from = end - at;
      if (!more()) {
        break;
      }
      from += at;
    }
    if (at == end) {
      return null;
    }
    number++;
    terminated = false;
    String line = new String(buffer, at, end - at);
    at = end;
    return line;
  }

  private String line(int lineEnd) {
    number++;
    boolean crlf = eol.length() == 2;
    boolean whole = crlf && lineEnd > at && buffer[lineEnd - 1] == '\r';
    mixed |= crlf && !whole;
    String line = new String(buffer, at, (whole ? lineEnd - 1 : lineEnd) - at);
    at = lineEnd + 1;
    return line;
  }

  private boolean more() throws IOException {
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
    }
    if (end == buffer.length) {
      if (end >= MAX_LINE) {
        throw InputException.at(
            file, number + 1, "is a line of over 16 million characters", "split the file");
      }
      buffer = java.util.Arrays.copyOf(buffer, 2 * buffer.length);
    }
    return fill();
  }

  /** The number of the line given last, counted from 1. */
  public long number() {
    return number;
  }

  /** What ends lines. */
  public String eol() {
    return eol;
  }

  /** Whether the line given last had an end. */
  public boolean terminated() {
    return terminated;
  }

  /** Whether lines ended in more than one way. */
  public boolean mixed() {
    return mixed;
  }

  /** A fault in the line given last. */
  public InputException fault(String problem, String cure) {
    return InputException.at(file, number, problem, cure);
  }
}
