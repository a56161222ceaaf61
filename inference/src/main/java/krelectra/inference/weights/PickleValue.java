package krelectra.inference.weights;

import java.util.List;

/**
 * What a pickle can hold here beside strings, numbers, truth values, {@code List} and {@code Map}.
 */
sealed interface PickleValue {
  /** Python's None. */
  enum None implements PickleValue {
    NONE
  }

  /** A tuple. */
  record Tuple(List<Object> items) implements PickleValue {}

  /** A class or function by name; it is never run, its meaning is known here or it is refused. */
  record Global(String name) implements PickleValue {}

  /**
   * A storage by its key; the bytes lie elsewhere.
   *
   * @param elements of the whole storage
   * @param first where a view of it begins, in elements
   */
  record Storage(String key, Dtype dtype, long elements, long first) implements PickleValue {}

  /** A tensor in a storage; see {@link StridedTensor}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Tensor(Storage storage, long offset, long[] shape, long[] strides)
      implements PickleValue {}
}
