package krelectra.inference.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.InputException;

/**
 * A text file as a user has it: UTF-8 with or without a byte order mark, UTF-16 with one, or CP949
 * (which Windows calls MS949). Opening reads the whole file once, in a buffer, to know that every
 * byte of it is text in the charset found.
 *
 * @param file the file
 * @param charset the charset found
 */
public record TextFile(Path file, Charset charset) {
  /** The longest line that is taken, in UTF-16 units. */
  public static final int MAX_LINE = 4 << 20;

  /** The most text that {@link #lines} holds in memory at once, in UTF-16 units. */
  public static final long MAX_TEXT = 256L << 20;

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String SPLIT = "split the file and open the parts";

  /** Takes a line. */
  public interface LineSink {
    /**
     * Takes the next line.
     *
     * @param number counted from 1
     * @param line without its end
     */
    void line(long number, String line);
  }

  /**
   * Finds out a file's charset: that of its byte order mark, else UTF-8 if all of it is, else CP949
   * if all of it is.
   *
   * @throws InputException if the file cannot be read or is no text in any of them
   */
  public static TextFile open(Path file) {
    checkOrdinary(file);
    try {
      return new TextFile(file, CharsetDetection.of(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Gives the lines one by one; CR, LF and CRLF each end one. Memory is that of the longest line.
   *
   * @throws InputException if the file cannot be read, has changed since it was opened, or has a
   *     line of more than {@link #MAX_LINE} units
   */
  public void forEachLine(LineSink sink) {
    try (Reader in =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16)) {
      read(in, sink);
    } catch (CharacterCodingException e) {
      throw InputException.at(file, "changed while it was read", "open it again", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Every line.
   *
   * @throws InputException as {@link #forEachLine}, and if the text is over {@link #MAX_TEXT}
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    long[] total = {0};
    forEachLine(
        (number, line) -> {
          total[0] += line.length() + 1L;
          if (total[0] > MAX_TEXT) {
            throw InputException.at(file, number, "is too long to hold in memory", SPLIT);
          }
          lines.add(line);
        });
    return lines;
  }

  private void read(Reader in, LineSink sink) throws IOException {
    StringBuilder line = new StringBuilder();
    long number = 1;
    int before = -1;
    boolean first = true;
    for (int c = in.read(); c >= 0; c = in.read()) {
      boolean mark = first && c == BYTE_ORDER_MARK;
      first = false;
      if (c == '\r' || (c == '\n' && before != '\r')) {
        sink.line(number++, line.toString());
        line.setLength(0);
      } else if (c != '\n' && !mark) {
        if (line.length() == MAX_LINE) {
          throw InputException.at(file, number, "is a line of over 4 million characters", SPLIT);
        }
        line.append((char) c);
      }
      before = c;
    }
    if (!line.isEmpty()) {
      sink.line(number, line.toString());
    }
  }

  /**
   * Refuses what cannot be read more than once: a pipe or a device would lose what the first look
   * at it took.
   *
   * @throws InputException if there is no such file, or it is no ordinary one
   */
  public static void checkOrdinary(Path file) {
    if (!Files.exists(file)) {
      throw InputException.at(file, "there is no such file", "check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw InputException.at(file, "is no ordinary file", "give a text file");
    }
  }

  private static InputException unreadable(Path file, Exception e) {
    return InputException.at(
        file, "cannot be read (" + e.getMessage() + ")", "check its permissions and the disk", e);
  }
}
