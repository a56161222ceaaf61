package krelectra.app.explore.compare;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How far the generators' pseudo-likelihoods are. */
public sealed interface LikelihoodState {
  /** Nothing is compared. */
  record None() implements LikelihoodState {}

  /** A generator is being read. */
  record LoadingGenerator() implements LikelihoodState {}

  /** A model came without a generator. */
  record NoGenerator(Path expected) implements LikelihoodState {}

  /** So many pieces would have to be masked that the user is asked first. */
  record Waiting(int pieces) implements LikelihoodState {}

  /** Each piece is masked in turn; the share done, 0–1. */
  record Working(double share) implements LikelihoodState {}

  /** They are known. */
  record Ready() implements LikelihoodState {}

  /** The user stopped it. */
  record Cancelled() implements LikelihoodState {}

  /**
   * It failed.
   *
   * @param sentence what the user can do about it; null for a fault of the program
   */
  record Failed(@Nullable String sentence) implements LikelihoodState {}
}
