package krelectra.annotation.format.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;
import krelectra.annotation.InputException;

/** Names in archives: their charset, and whether they stay inside. */
final class ZipNames {
  private static final Charset CP949 = Charset.forName("MS949");
  private static final int LONGEST = 1000;
  private static final int UTF_8_FLAG = 1 << 11;
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

  private ZipNames() {}

  /** Decodes a name: UTF-8 if it says so or is, else CP949; syllables that macOS took apart. */
  static String decoded(Path archive, byte[] name, int flags) {
    try {
      return Normalizer.normalize(decoded(name, StandardCharsets.UTF_8), Normalizer.Form.NFC);
    } catch (CharacterCodingException e) {
      if ((flags & UTF_8_FLAG) == 0) {
        try {
          return decoded(name, CP949);
        } catch (CharacterCodingException f) {
          e.addSuppressed(f);
        }
      }
      throw InputException.at(
          archive,
          0,
          "holds a file whose name is in neither UTF-8 nor CP949",
          "pack it again with names in UTF-8",
          e);
    }
  }

  private static String decoded(byte[] name, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(name))
        .toString();
  }

  /**
   * The name with slashes between its parts and none at the end.
   *
   * @throws InputException if it leads out of the folder that it is unpacked to, or is none
   */
  static String inside(Path archive, String name) {
    String path = name.replace('\\', '/');
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (plain.startsWith("/") || DRIVE.matcher(plain).matches()) {
      throw escapes(archive, name);
    }
    for (String part : plain.split("/", -1)) {
      if (part.equals("..")) {
        throw escapes(archive, name);
      }
      if (part.isBlank() || part.equals(".") || part.chars().anyMatch(Character::isISOControl)) {
        throw odd(archive, name);
      }
    }
    if (plain.length() > LONGEST) {
      throw odd(archive, name);
    }
    return plain;
  }

  private static InputException escapes(Path archive, String name) {
    return InputException.at(
        archive,
        "holds a file that would be written outside of its folder, " + shown(name),
        "do not trust it; pack its files again");
  }

  private static InputException odd(Path archive, String name) {
    return InputException.at(
        archive, "holds a file of an odd name, " + shown(name), "rename it and pack again");
  }

  /** A name that can be shown in a line. */
  static String shown(String name) {
    String line = name.replaceAll("\\p{Cntrl}", "?");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }
}
