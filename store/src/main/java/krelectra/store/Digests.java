package krelectra.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256. */
final class Digests {
  private Digests() {}

  /** A digest of nothing yet. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** That of a text in UTF-16, in hexadecimal: lone halves of pairs count. */
  static String of(String text) {
    MessageDigest digest = sha256();
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    digest.update(bytes);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** That of a file, in hexadecimal. */
  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    add(file, digest);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** That of the digests of files, in their order. */
  static String of(Collection<Path> files) throws IOException {
    MessageDigest all = sha256();
    for (Path file : files) {
      MessageDigest digest = sha256();
      add(file, digest);
      all.update(digest.digest());
    }
    return HexFormat.of().formatHex(all.digest());
  }

  private static void add(Path file, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }
}
