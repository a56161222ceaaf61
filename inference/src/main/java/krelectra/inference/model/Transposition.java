package krelectra.inference.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Turns a kernel of TensorFlow, {@code [in, out]}, into a weight, {@code [out, in]}. */
final class Transposition {
  /** Rows and columns of a tile: what is read and written stays in the cache. */
  private static final int TILE = 32;

  private Transposition() {}

  /**
   * The transposed matrix.
   *
   * @param numbers {@code [rows, columns]} in native order
   * @return a direct buffer in native order
   */
  static ByteBuffer of(ByteBuffer numbers, int rows, int columns) {
    FloatBuffer from = numbers.asFloatBuffer();
    ByteBuffer result =
        ByteBuffer.allocateDirect(numbers.remaining()).order(ByteOrder.nativeOrder());
    FloatBuffer to = result.asFloatBuffer();
    for (int top = 0; top < rows; top += TILE) {
      for (int left = 0; left < columns; left += TILE) {
        for (int row = top; row < Math.min(top + TILE, rows); row++) {
          for (int column = left; column < Math.min(left + TILE, columns); column++) {
            to.put(column * rows + row, from.get(row * columns + column));
          }
        }
      }
    }
    return result;
  }
}
