package krelectra.inference.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SortedMap;

/**
 * A file of named tensors, opened but not yet read. Opening reads the table of contents and checks
 * every size against the file's own length, so that reading a tensor never allocates more than the
 * file holds.
 */
public interface WeightFile extends AutoCloseable {
  /** Every tensor by name. */
  SortedMap<String, TensorInfo> tensors();

  /**
   * A tensor's numbers as fp32, row-major.
   *
   * @return a direct buffer in native byte order, positioned at 0, never written to: it may be the
   *     mapped file itself, and stays valid until {@link #close}
   * @throws krelectra.inference.InputException if the tensor is missing or its data are damaged;
   *     the message names the file and the tensor
   */
  ByteBuffer read(String name) throws IOException;

  @Override
  void close() throws IOException;
}
