package krelectra.app.model.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import krelectra.inference.Cancellation;

/**
 * What a file's bytes have to come to. The Hub's entity tags are SHA-256 for large files (Git LFS)
 * and Git's own hash of an object for all others.
 *
 * @param hex in lower case
 */
record Checksum(Kind kind, String hex) {
  private static final int CHUNK = 1 << 20;

  /** How it is computed. */
  enum Kind {
    SHA256("SHA-256"),
    /** SHA-1 of {@code "blob SIZE\0"} and the bytes. */
    GIT("SHA-1");

    private final String algorithm;

    Kind(String algorithm) {
      this.algorithm = algorithm;
    }
  }

  /**
   * Reads an entity tag.
   *
   * @param hub whether the server is known to give Git's hashes: elsewhere 40 digits may be
   *     anything
   */
  static Optional<Checksum> of(String etag, boolean hub) {
    String hex = etag.toLowerCase(Locale.ROOT);
    if (hex.matches("[0-9a-f]{64}")) {
      return Optional.of(new Checksum(Kind.SHA256, hex));
    }
    return hub && hex.matches("[0-9a-f]{40}")
        ? Optional.of(new Checksum(Kind.GIT, hex))
        : Optional.empty();
  }

  /** Whether a file comes to it. */
  boolean matches(Path file, Cancellation cancellation) throws IOException {
    MessageDigest digest = digest(kind.algorithm);
    if (kind == Kind.GIT) {
      digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
    }
    return hex.equals(hash(file, digest, cancellation));
  }

  /** The SHA-256 of bytes. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest(Kind.SHA256.algorithm).digest(bytes));
  }

  /** A file's SHA-256. */
  static String sha256(Path file, Cancellation cancellation) throws IOException {
    return hash(file, digest(Kind.SHA256.algorithm), cancellation);
  }

  private static String hash(Path file, MessageDigest digest, Cancellation cancellation)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        cancellation.check();
        digest.update(chunk, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
