package krelectra.app.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the user agreed that reports may hold messages of errors, which may quote the corpus: a
 * file of its own, so that it can be read when everything else fails.
 *
 * @param file that is there if the user agreed
 */
public record MessageConsent(Path file) {
  /** Whether the user agreed. */
  public boolean isGiven() {
    return Files.exists(file);
  }

  /** Agrees, or takes it back. */
  public void give(boolean given) throws IOException {
    if (given) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, "Reports of crashes may hold messages that quote texts.\n");
    } else {
      Files.deleteIfExists(file);
    }
  }
}
