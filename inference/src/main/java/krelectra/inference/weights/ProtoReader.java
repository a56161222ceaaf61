package krelectra.inference.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import krelectra.inference.InputException;

/**
 * Reads the fields of one protocol buffer message (protobuf.dev, "Encoding") from bytes that have
 * been bounded already. Varints are also those of LevelDB tables.
 */
final class ProtoReader {
  /** The wire types that are known here. */
  static final int VARINT = 0;

  static final int FIXED64 = 1;
  static final int LENGTH_DELIMITED = 2;
  static final int FIXED32 = 5;

  private final MappedFile file;
  private final ByteBuffer bytes;

  ProtoReader(MappedFile file, byte[] bytes) {
    this(file, ByteBuffer.wrap(bytes));
  }

  ProtoReader(MappedFile file, ByteBuffer bytes) {
    this.file = file;
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  /** A field's tag: its number × 8 + its wire type. */
  int tag() {
    long tag = varint();
    if (tag <= 0 || tag > Integer.MAX_VALUE) {
      throw damaged();
    }
    return (int) tag;
  }

  long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (!bytes.hasRemaining()) {
        throw damaged();
      }
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw damaged();
  }

  int fixed32() {
    need(4);
    return bytes.getInt();
  }

  /** The next {@code length} bytes, not copied. */
  ByteBuffer take(long length) {
    need(length);
    ByteBuffer part = bytes.slice(bytes.position(), (int) length);
    bytes.position(bytes.position() + (int) length);
    return part;
  }

  /** A message within this one. */
  ProtoReader message() {
    return new ProtoReader(file, take(varint()));
  }

  /** Passes over a field that means nothing here. */
  void skip(int tag) {
    switch (tag & 7) {
      case VARINT -> varint();
      case FIXED64 -> take(8);
      case LENGTH_DELIMITED -> take(varint());
      case FIXED32 -> take(4);
      default -> throw damaged();
    }
  }

  private void need(long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw damaged();
    }
  }

  private InputException damaged() {
    return file.damaged("has a damaged entry");
  }
}
