package krelectra.inference.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A file of named tensors, opened but not yet read. Opening reads the table of contents and checks
 * every size against the file's own length, so that reading a tensor never allocates more than the
 * file holds. One file may be spread over several on the disk.
 */
public interface WeightFile extends AutoCloseable {
  /** The file itself, or the one that lists its parts. */
  Path path();

  WeightFormat format();

  /** Every file that it consists of, in a fixed order. */
  default List<Path> parts() {
    return List.of(path());
  }

  /** Every tensor by name. */
  SortedMap<String, TensorInfo> tensors();

  /** Entries that are no tensor of numbers, by name, with what they are instead. */
  default SortedMap<String, String> others() {
    return Collections.emptySortedMap();
  }

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
