package krelectra.inference.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import krelectra.inference.InputException;

/**
 * The lines of a stream in UTF-8 that can be read only once. Lines are cut before they are decoded,
 * so that a damaged one is named and all before it have been given.
 */
public final class Utf8Lines {
  /** A UTF-16 unit is at most three bytes of UTF-8. */
  private static final int MAX_BYTES = 3 * TextFile.MAX_LINE;

  private final Path name;
  private final TextFile.LineSink sink;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number = 1;

  private Utf8Lines(Path name, TextFile.LineSink sink) {
    this.name = name;
    this.sink = sink;
  }

  /**
   * Gives the lines one by one, as {@link TextFile#forEachLine} does.
   *
   * @param name what messages call the stream
   * @throws InputException if a line is not in UTF-8 or over {@link TextFile#MAX_LINE} units
   */
  public static void forEach(Path name, InputStream in, TextFile.LineSink sink) throws IOException {
    new Utf8Lines(name, sink).read(in);
  }

  private void read(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    boolean returned = false;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      int from = 0;
      for (int i = 0; i < count; i++) {
        byte b = buffer[i];
        if (b == '\n' && returned) {
          from = i + 1;
        } else if (b == '\n' || b == '\r') {
          append(buffer, from, i);
          end();
          from = i + 1;
        }
        returned = b == '\r';
      }
      append(buffer, from, count);
    }
    if (line.size() > 0) {
      end();
    }
  }

  private void append(byte[] buffer, int from, int to) {
    line.write(buffer, from, to - from);
    if (line.size() > MAX_BYTES) {
      throw tooLong();
    }
  }

  private void end() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.length() > TextFile.MAX_LINE) {
        throw tooLong();
      }
      boolean marked = number == 1 && text.startsWith("\ufeff");
      sink.line(number, marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw InputException.at(name, number, "is not in UTF-8", "save the text as UTF-8");
    }
    number++;
    line.reset();
  }

  private InputException tooLong() {
    return InputException.at(
        name, number, "is a line of over 4 million characters", "split the text");
  }
}
