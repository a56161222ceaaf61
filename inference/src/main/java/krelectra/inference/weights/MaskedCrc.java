package krelectra.inference.weights;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * CRC-32C as LevelDB and TensorFlow store it: rotated, so that a checksum of data which hold
 * checksums stays meaningful (tensorflow/core/lib/hash/crc32c.h).
 */
final class MaskedCrc {
  private static final int DELTA = 0xa282ead8;

  private MaskedCrc() {}

  static int of(ByteBuffer... parts) {
    var crc = new CRC32C();
    for (ByteBuffer part : parts) {
      crc.update(part.duplicate());
    }
    return Integer.rotateRight((int) crc.getValue(), 15) + DELTA;
  }
}
