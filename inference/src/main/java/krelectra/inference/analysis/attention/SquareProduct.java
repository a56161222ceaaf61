package krelectra.inference.analysis.attention;

import java.util.Arrays;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;

/** The product of two square matrices, on all cores. */
final class SquareProduct {
  /** Rows of a task: few enough that a user's cancellation is seen soon. */
  private static final int BLOCK = 16;

  private SquareProduct() {}

  /**
   * Multiplies.
   *
   * @param a {@code [n, n]}, row-major
   * @param b {@code [n, n]}, row-major
   * @return a · b, {@code [n, n]}, row-major
   */
  static float[] of(float[] a, float[] b, int n, Cancellation cancellation) {
    // Each row an array of its own: the loop below then runs in the processor's vectors.
    float[][] rows = new float[n][];
    for (int k = 0; k < n; k++) {
      rows[k] = Arrays.copyOfRange(b, k * n, (k + 1) * n);
    }
    float[] product = new float[n * n];
    IntStream.range(0, (n + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(
            block -> {
              cancellation.check();
              float[] sum = new float[n];
              for (int i = block * BLOCK; i < Math.min(n, (block + 1) * BLOCK); i++) {
                row(a, i * n, rows, sum);
                System.arraycopy(sum, 0, product, i * n, n);
              }
            });
    return product;
  }

  /** Four rows of b at a time: the sum is read and written a quarter as often. */
  private static void row(float[] a, int start, float[][] rows, float[] sum) {
    int n = sum.length;
    Arrays.fill(sum, 0);
    int k = 0;
    for (; k + 4 <= n; k += 4) {
      float a0 = a[start + k];
      float a1 = a[start + k + 1];
      float a2 = a[start + k + 2];
      float a3 = a[start + k + 3];
      float[] b0 = rows[k];
      float[] b1 = rows[k + 1];
      float[] b2 = rows[k + 2];
      float[] b3 = rows[k + 3];
      for (int j = 0; j < n; j++) {
        sum[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
      }
    }
    for (; k < n; k++) {
      float a0 = a[start + k];
      float[] b0 = rows[k];
      for (int j = 0; j < n; j++) {
        sum[j] += a0 * b0[j];
      }
    }
  }
}
