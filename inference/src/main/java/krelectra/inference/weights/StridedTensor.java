package krelectra.inference.weights;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * A tensor as a view of a storage, which others may share.
 *
 * @param info its name, type and shape
 * @param storage the storage's bytes
 * @param offset where the first element lies, in elements
 * @param strides by how many elements a step along each dimension moves
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StridedTensor(TensorInfo info, MemorySegment storage, long offset, long[] strides) {
  /** A view may repeat elements; beyond its storage's size only up to this many. */
  private static final long REPEATED = 1 << 20;

  /**
   * Checks that the view stays in its storage.
   *
   * @return what is wrong; empty if nothing is
   */
  String problem() {
    long[] shape = info.shape();
    if (shape.length != strides.length || shape.length > 8) {
      return "an impossible shape";
    }
    long held = storage.byteSize() / info.dtype().bytes();
    try {
      long elements = info.elements();
      long last = offset;
      for (int i = 0; i < shape.length; i++) {
        if (shape[i] < 0 || strides[i] < 0) {
          return "a negative size or stride";
        }
        last = Math.addExact(last, Math.multiplyExact(Math.max(shape[i] - 1, 0), strides[i]));
      }
      if (offset < 0 || (elements > 0 && last >= held)) {
        return "elements outside of its storage of " + held;
      }
      return elements > Math.max(held, REPEATED) ? "more elements than its storage" : "";
    } catch (ArithmeticException e) {
      return "an impossible shape";
    }
  }

  /** The numbers as fp32, row-major; only where {@link #problem} found none. */
  ByteBuffer read() {
    int width = info.dtype().bytes();
    long bytes = info.elements() * width;
    return FloatConversion.toFp32(
        isContiguous() ? storage.asSlice(bytes == 0 ? 0 : offset * width, bytes) : gathered(bytes),
        info.dtype());
  }

  private boolean isContiguous() {
    long step = 1;
    for (int i = strides.length - 1; i >= 0; i--) {
      if (info.shape()[i] != 1 && strides[i] != step) {
        return info.elements() == 0;
      }
      step *= info.shape()[i];
    }
    return true;
  }

  private MemorySegment gathered(long bytes) {
    int width = info.dtype().bytes();
    MemorySegment to = MemorySegment.ofBuffer(ByteBuffer.allocateDirect(Math.toIntExact(bytes)));
    long[] shape = info.shape();
    long[] index = new long[shape.length];
    long at = offset;
    for (long done = 0; done < bytes; done += width) {
      MemorySegment.copy(storage, at * width, to, done, width);
      for (int i = shape.length - 1; i >= 0; i--) {
        at += strides[i];
        if (++index[i] < shape[i]) {
          break;
        }
        at -= Math.multiplyExact(strides[i], shape[i]);
        index[i] = 0;
      }
    }
    return to;
  }
}
