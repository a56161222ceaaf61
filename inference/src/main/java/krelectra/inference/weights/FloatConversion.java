package krelectra.inference.weights;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Turns the number formats of weight files into fp32. */
final class FloatConversion {
  private FloatConversion() {}

  /**
   * The numbers as fp32: as they lie where that is possible, otherwise converted.
   *
   * @param source whole numbers in little-endian order, less than 2 GB also as fp32
   * @return a direct buffer in native order
   */
  static ByteBuffer toFp32(MemorySegment source, Dtype dtype) {
    if (source.byteSize() == 0) {
      return ByteBuffer.allocateDirect(0).order(ByteOrder.nativeOrder());
    }
    boolean asItLies =
        dtype == Dtype.F32
            && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
            && source.address() % 4 == 0;
    return asItLies
        ? source.asByteBuffer().order(ByteOrder.nativeOrder())
        : convert(source.asByteBuffer(), dtype);
  }

  private static ByteBuffer convert(ByteBuffer source, Dtype dtype) {
    ByteBuffer from = source.order(ByteOrder.LITTLE_ENDIAN);
    int count = from.remaining() / dtype.bytes();
    ByteBuffer to = ByteBuffer.allocateDirect(4 * count).order(ByteOrder.nativeOrder());
    FloatBuffer floats = to.asFloatBuffer();
    if (dtype == Dtype.F32) {
      floats.put(from.asFloatBuffer());
    } else {
      for (int i = 0; i < count; i++) {
        floats.put(next(from, dtype));
      }
    }
    return to;
  }

  private static float next(ByteBuffer from, Dtype dtype) {
    return switch (dtype) {
      case F64 -> (float) from.getDouble();
      case F32 -> from.getFloat();
      case F16 -> Float.float16ToFloat(from.getShort());
      case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
      case I64 -> from.getLong();
      case I32 -> from.getInt();
      case I16 -> from.getShort();
      case I8 -> from.get();
      case U8 -> Byte.toUnsignedInt(from.get());
      case BOOL -> from.get() == 0 ? 0 : 1;
    };
  }
}
