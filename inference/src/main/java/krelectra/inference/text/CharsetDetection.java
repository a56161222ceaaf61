package krelectra.inference.text;

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
import krelectra.inference.InputException;

/** Finds out which charset a text file is in by decoding all of it, strictly. */
final class CharsetDetection {
  static final Charset CP949 = Charset.forName("MS949");

  private static final int SAMPLE = 1 << 16;

  private CharsetDetection() {}

  /**
   * The charset of a file.
   *
   * @throws InputException if it is no text
   */
  static Charset of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SAMPLE);
    }
    if (startsWith(head, 0xff, 0xfe, 0, 0)) {
      throw noText(file); // UTF-32, or UTF-16 that begins with NUL
    }
    if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
      return checked(file, StandardCharsets.UTF_16);
    }
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return checked(file, StandardCharsets.UTF_8);
    }
    if (looksBinary(head)) {
      throw noText(file);
    }
    if (decodes(file, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    return checked(file, CP949);
  }

  private static Charset checked(Path file, Charset charset) throws IOException {
    if (!decodes(file, charset)) {
      throw noText(file);
    }
    return charset;
  }

  private static InputException noText(Path file) {
    return InputException.at(
        file, "is no text in UTF-8, UTF-16 or CP949", "save it as plain text in UTF-8");
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Texts may hold a stray control character; a file in which more than one byte of a hundred is
   * one (other than tab, line ends, form feed, ESC) is no text even where its bytes decode.
   */
  private static boolean looksBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      boolean usual = ('\t' <= b && b <= '\r') || b == 0x1b || b >= ' ' || b < 0;
      controls += usual ? 0 : 1;
    }
    return controls > 4 && controls > head.length / 100;
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    char[] buffer = new char[SAMPLE];
    try (Reader in =
        new InputStreamReader(
            Files.newInputStream(file),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      while (in.read(buffer) >= 0) {
        // decoding is the check
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
