package krelectra.inference.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** SHA-256 of files, chunk by chunk. */
final class FileHash {
  private static final int CHUNK = 1 << 20;

  private FileHash() {}

  /**
   * Computes beside other work; cancelling the result ends it.
   *
   * @param files of more than one, their bytes in this order are hashed as one
   */
  static CompletableFuture<String> start(List<Path> files) {
    var result = new CompletableFuture<String>();
    Thread.ofPlatform()
        .daemon()
        .name("weight file hash")
        .start(
            () -> {
              try {
                result.complete(of(files, result::isCancelled));
              } catch (IOException | RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    return result;
  }

  /** Computes now. */
  static String of(List<Path> files, BooleanSupplier cancelled) throws IOException {
    MessageDigest digest = sha256();
    byte[] chunk = new byte[CHUNK];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled");
          }
          digest.update(chunk, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
