package krelectra.annotation.format;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.annotation.InputException;

/**
 * A file to read.
 *
 * @param name what its documents are called
 */
public record Source(Path file, String name, Encoding encoding) {
  /** The most text of one file that a format may hold in memory at once, in UTF-16 units. */
  public static final int MAX_TEXT = 256 << 20;

  /**
   * Opens a file and finds its encoding.
   *
   * @throws InputException if it is not there, is no ordinary file, or no text
   */
  public static Source of(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw InputException.at(file, "there is no such file", "check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw InputException.at(file, "is no ordinary file", "give a file of text");
    }
    return new Source(file, file.getFileName().toString(), Encoding.of(file));
  }

  /** The same under another name. */
  public Source named(String other) {
    return new Source(file, other, encoding);
  }

  /** Its text from the start, behind a byte order mark. */
  public Reader reader() throws IOException {
    return encoding.reader(file);
  }

  /**
   * All of its text.
   *
   * @throws InputException if it is over {@link #MAX_TEXT}
   */
  public String text() throws IOException {
    if (Files.size(file) > 4L * MAX_TEXT) {
      throw tooLong();
    }
    StringWriter text = new StringWriter();
    try (Reader in = reader()) {
      char[] buffer = new char[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        text.write(buffer, 0, n);
        if (text.getBuffer().length() > MAX_TEXT) {
          throw tooLong();
        }
      }
    } catch (CharacterCodingException e) {
      throw InputException.at(file, 0, "changed while it was read", "read it again", e);
    }
    return text.toString();
  }

  private InputException tooLong() {
    return InputException.at(file, "is too long to hold in memory", "split the file");
  }

  /** The first characters, at most as many as asked for. */
  public String head(int most) throws IOException {
    char[] buffer = new char[most];
    int length = 0;
    try (Reader in = reader()) {
      for (int n = in.read(buffer, 0, most); n > 0; n = in.read(buffer, length, most - length)) {
        length += n;
      }
    }
    return new String(buffer, 0, length);
  }

  /** Properties that every document of it has: {@code format} and {@code charset}. */
  public Map<String, String> properties(String format) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("format", format);
    properties.put("charset", encoding.asProperty());
    return properties;
  }

  /** A fault of a line of it; 0 if no line is known. */
  public InputException fault(long line, String problem, String cure) {
    return InputException.at(file, line, problem, cure);
  }
}
