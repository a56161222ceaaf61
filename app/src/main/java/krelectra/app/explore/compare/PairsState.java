package krelectra.app.explore.compare;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How far a file of pairs is. */
public sealed interface PairsState {
  /** No file was opened. */
  record None() implements PairsState {}

  /** There is no model to ask. */
  record NoModel() implements PairsState {}

  /** The file, or the generator, is being read. */
  record Reading(Path file) implements PairsState {}

  /** Pairs are being scored. */
  record Running(Path file, long done, long all) implements PairsState {}

  /** All pairs are listed. */
  record Ready(Path file) implements PairsState {}

  /** The user stopped it; those that were scored are listed. */
  record Stopped(Path file) implements PairsState {}

  /**
   * It failed; those that were scored are listed.
   *
   * @param sentence what the user can do about it; null for a fault of the program
   */
  record Failed(Path file, @Nullable String sentence) implements PairsState {}
}
