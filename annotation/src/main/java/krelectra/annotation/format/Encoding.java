package krelectra.annotation.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import krelectra.annotation.InputException;

/**
 * How a file's bytes are text.
 *
 * @param charset UTF-8, UTF-16LE, UTF-16BE or CP949 (which Windows calls MS949)
 * @param marked whether a byte order mark stands first
 */
public record Encoding(Charset charset, boolean marked) {
  /** UTF-8 without a mark. */
  public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, false);

  private static final Charset CP949 = Charset.forName("MS949");
  private static final int SAMPLE = 1 << 16;

  /**
   * Finds a file's encoding: that of its mark; UTF-16 without one if every other byte of its
   * beginning is mostly zero; else UTF-8 if all of it is, else CP949 if all of it is.
   *
   * @throws InputException if it is no text in any of them
   */
  public static Encoding of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SAMPLE);
    }
    Encoding found = guess(head);
    if (decodes(file, found)) {
      return found;
    }
    Encoding korean = new Encoding(CP949, false);
    if (found.equals(UTF_8) && decodes(file, korean)) {
      return korean;
    }
    throw InputException.at(
        file, "is no text in UTF-8, UTF-16 or CP949", "save it as plain text in UTF-8");
  }

  private static Encoding guess(byte[] head) {
    if (at(head, 0) == 0xef && at(head, 1) == 0xbb && at(head, 2) == 0xbf) {
      return new Encoding(StandardCharsets.UTF_8, true);
    }
    if (at(head, 0) == 0xff && at(head, 1) == 0xfe) {
      return new Encoding(StandardCharsets.UTF_16LE, true);
    }
    if (at(head, 0) == 0xfe && at(head, 1) == 0xff) {
      return new Encoding(StandardCharsets.UTF_16BE, true);
    }
    int[] zeros = {0, 0};
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    if (zeros[1] > head.length / 8 && zeros[0] <= zeros[1] / 8) {
      return new Encoding(StandardCharsets.UTF_16LE, false);
    }
    if (zeros[0] > head.length / 8 && zeros[1] <= zeros[0] / 8) {
      return new Encoding(StandardCharsets.UTF_16BE, false);
    }
    return UTF_8;
  }

  private static int at(byte[] bytes, int i) {
    return i < bytes.length ? bytes[i] & 0xff : -1;
  }

  private static boolean decodes(Path file, Encoding encoding) throws IOException {
    char[] buffer = new char[SAMPLE];
    long controls = 0;
    long all = 0;
    try (Reader in = encoding.reader(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all += n;
        for (int i = 0; i < n; i++) {
          controls += buffer[i] < '\t' ? 1 : 0;
        }
      }
      return controls <= 4 + all / 100;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A strict reader of a file, behind the mark. */
  public Reader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (marked) {
      in.skipNBytes(charset.equals(StandardCharsets.UTF_8) ? 3 : 2);
    }
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** As people know it. */
  public String shown() {
    String name = charset.equals(CP949) ? "CP949" : charset.name();
    return marked ? name + " with a byte order mark" : name;
  }

  /** For a property of a document. */
  public String asProperty() {
    return marked ? charset.name() + "+BOM" : charset.name();
  }

  /** The encoding of such a property. */
  public static Optional<Encoding> fromProperty(String property) {
    boolean marked = property.endsWith("+BOM");
    String name = marked ? property.substring(0, property.length() - 4) : property;
    return switch (name) {
      case "UTF-8", "UTF-16LE", "UTF-16BE" ->
          Optional.of(new Encoding(Charset.forName(name), marked));
      case "x-windows-949" -> Optional.of(new Encoding(CP949, false));
      default -> Optional.empty();
    };
  }
}
