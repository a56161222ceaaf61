package krelectra.inference.training;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * What whoever watches a run wants of it: one word in the file {@code wish} of its folder, which
 * the run reads between steps.
 */
public enum RunWish {
  /** Nothing, or no longer to pause. */
  GO_ON,
  /** To wait, after a checkpoint, until something else is wished. */
  PAUSE,
  /** To stop here, keep what was best, and test it. */
  FINISH,
  /** To stop here after a checkpoint; the run can be resumed. */
  CANCEL;

  private static final String NAME = "wish";

  /** The wish in a folder; one that cannot be understood is none. */
  static RunWish read(Path folder) throws IOException {
    try {
      String word = Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8).strip();
      for (RunWish wish : values()) {
        if (wish.word().equals(word)) {
          return wish;
        }
      }
      return GO_ON;
    } catch (NoSuchFileException | CharacterCodingException e) {
      return GO_ON;
    }
  }

  /** Replaces the wish in a folder. */
  void write(Path folder) throws IOException {
    Path beside = folder.resolve(NAME + ".tmp");
    Files.writeString(beside, word() + "\n", StandardCharsets.UTF_8);
    Files.move(
        beside,
        folder.resolve(NAME),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
