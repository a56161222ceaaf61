package krelectra.app.explore;

import java.nio.charset.Charset;
import java.nio.file.Path;

/** How far a file of sentences is read. */
public sealed interface SentenceFileState {
  /** No file was opened. */
  record None() implements SentenceFileState {}

  /**
   * It is being read.
   *
   * @param share 0–1, negative if it cannot be told yet
   */
  record Reading(Path file, double share) implements SentenceFileState {}

  /**
   * It is read.
   *
   * @param charset the one found
   * @param blank how many lines were left out because nothing stands on them
   */
  record Ready(Path file, Charset charset, long blank) implements SentenceFileState {}

  /**
   * It cannot be used; what was shown before stays.
   *
   * @param sentence says why, and what to do; empty for a fault of the program
   */
  record Failed(Path file, String sentence) implements SentenceFileState {}
}
