package krelectra.app.explore.surprise;

import java.nio.file.Path;
import krelectra.inference.analysis.Candidates;
import org.jspecify.annotations.Nullable;

/** How far the generator's answer is. */
public sealed interface CandidatesState {
  /** There is no model, or no text. */
  record NoText() implements CandidatesState {}

  /** No unit is selected. */
  record NothingSelected() implements CandidatesState {}

  /** What is selected has no piece that stands for text. */
  record NoPiece() implements CandidatesState {}

  /** The model came without a generator. */
  record NoGenerator(Path expected) implements CandidatesState {}

  /** The generator is being read. */
  record LoadingGenerator() implements CandidatesState {}

  /** The generator is at work. */
  record Working() implements CandidatesState {}

  /** It has answered. */
  record Ready(Candidates found) implements CandidatesState {}

  /**
   * It cannot answer.
   *
   * @param sentence what the user can do about it; null for a fault of the program
   */
  record Failed(@Nullable String sentence) implements CandidatesState {}
}
