package krelectra.inference.model;

/** What a tensor of a weight file is to a network. */
sealed interface TensorRole {
  /**
   * A parameter of its Hugging Face name.
   *
   * @param transposed whether the file holds {@code [in, out]} where the network has {@code [out,
   *     in]}
   */
  record Parameter(String name, boolean transposed) implements TensorRole {}

  /** Nothing that the network needs, and why. */
  record Ignored(String reason) implements TensorRole {}
}
