package krelectra.inference.weights;

import java.util.Arrays;
import krelectra.inference.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Where a tensor of a TensorFlow checkpoint lies (tensorflow/core/protobuf/tensor_bundle.proto,
 * BundleEntryProto).
 *
 * @param type number of its DataType (tensorflow/core/framework/types.proto)
 * @param shard which data file holds it
 * @param crc masked CRC-32C of its bytes
 * @param sliced whether it is cut into slices, which lie elsewhere
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BundleEntry(
    int type, long[] shape, int shard, long offset, long size, int crc, boolean sliced) {
  private static final int MAX_DIMENSIONS = 8;

  static BundleEntry parse(MappedFile file, byte[] bytes) {
    var in = new ProtoReader(file, bytes);
    long type = 0;
    long[] shape = {};
    long shard = 0;
    long offset = 0;
    long size = 0;
    int crc = 0;
    boolean sliced = false;
    while (in.hasMore()) {
      int tag = in.tag();
      switch (tag) {
        case 1 << 3 | ProtoReader.VARINT -> type = in.varint();
        case 2 << 3 | ProtoReader.LENGTH_DELIMITED -> shape = shape(file, in.message());
        case 3 << 3 | ProtoReader.VARINT -> shard = in.varint();
        case 4 << 3 | ProtoReader.VARINT -> offset = in.varint();
        case 5 << 3 | ProtoReader.VARINT -> size = in.varint();
        case 6 << 3 | ProtoReader.FIXED32 -> crc = in.fixed32();
        default -> {
          sliced |= tag >> 3 == 7;
          in.skip(tag);
        }
      }
    }
    if (type < 0 || type > 1000 || shard < 0 || shard > Integer.MAX_VALUE) {
      throw damaged(file);
    }
    return new BundleEntry((int) type, shape, (int) shard, offset, size, crc, sliced);
  }

  /** The numbers' type; null for text and other things. */
  @Nullable Dtype dtype() {
    return switch (type) {
      case 1 -> Dtype.F32;
      case 2 -> Dtype.F64;
      case 3 -> Dtype.I32;
      case 4 -> Dtype.U8;
      case 5 -> Dtype.I16;
      case 6 -> Dtype.I8;
      case 9 -> Dtype.I64;
      case 10 -> Dtype.BOOL;
      case 14 -> Dtype.BF16;
      case 19 -> Dtype.F16;
      default -> null;
    };
  }

  private static long[] shape(MappedFile file, ProtoReader in) {
    long[] shape = new long[MAX_DIMENSIONS];
    int dimensions = 0;
    while (in.hasMore()) {
      int tag = in.tag();
      if (tag == (2 << 3 | ProtoReader.LENGTH_DELIMITED)) {
        if (dimensions == MAX_DIMENSIONS) {
          throw damaged(file);
        }
        shape[dimensions++] = dimension(file, in.message());
      } else {
        in.skip(tag);
      }
    }
    return Arrays.copyOf(shape, dimensions);
  }

  private static long dimension(MappedFile file, ProtoReader in) {
    long size = 0;
    while (in.hasMore()) {
      int tag = in.tag();
      if (tag == (1 << 3 | ProtoReader.VARINT)) {
        size = in.varint();
      } else {
        in.skip(tag);
      }
    }
    if (size < 0) {
      throw damaged(file);
    }
    return size;
  }

  private static InputException damaged(MappedFile file) {
    return file.damaged("has a damaged entry");
  }
}
