package krelectra.inference.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.InputException;

/** Reads the lines of a {@code vocab.txt}, trusting nothing in it. */
final class VocabularyFile {
  /** Far more than any vocabulary: the largest published WordPiece ones stay under 6 MB. */
  static final int MAX_BYTES = 32 << 20;

  private static final String CURE = "give the vocab.txt that came with the model";

  private VocabularyFile() {}

  static List<String> entries(Path file) {
    byte[] bytes = bytes(file);
    List<String> entries = new ArrayList<>();
    int from = hasByteOrderMark(bytes) ? 3 : 0;
    while (from < bytes.length) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
        to++;
      }
      entries.add(decode(file, bytes, from, to, entries.size() + 1));
      boolean crlf = to + 1 < bytes.length && bytes[to] == '\r' && bytes[to + 1] == '\n';
      from = to + (crlf ? 2 : 1);
    }
    if (entries.isEmpty()) {
      throw InputException.at(file, "is empty", CURE);
    }
    return entries;
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw InputException.at(file, "is over 32 MB and so no vocabulary", CURE);
      }
      return bytes;
    } catch (IOException e) {
      throw InputException.at(file, "cannot be read (" + e.getMessage() + ")", CURE, e);
    }
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static String decode(Path file, byte[] bytes, int from, int to, int line) {
    try {
      ByteBuffer entry = ByteBuffer.wrap(bytes, from, to - from);
      return StandardCharsets.UTF_8.newDecoder().decode(entry).toString();
    } catch (CharacterCodingException e) {
      throw InputException.at(file, line, "is not in UTF-8", "save the file as UTF-8");
    }
  }
}
