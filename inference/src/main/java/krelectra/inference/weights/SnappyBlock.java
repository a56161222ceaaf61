package krelectra.inference.weights;

import java.nio.ByteBuffer;

/** Unpacks a block of Snappy (google/snappy, format_description.txt). */
record SnappyBlock(MappedFile file) {
  /** A copy of 64 bytes takes 3: no block grows by more. */
  private static final int MOST_GROWTH = 22;

  ByteBuffer unpack(ByteBuffer packed) {
    var in = new ProtoReader(file, packed);
    long length = in.varint();
    if (length < 0 || length > (long) MOST_GROWTH * packed.capacity()) {
      throw file.damaged("has a compressed block of an impossible size");
    }
    byte[] out = new byte[(int) length];
    int done = 0;
    while (in.hasMore()) {
      int tag = in.take(1).get() & 0xff;
      int size;
      if ((tag & 3) == 0) {
        size = literalSize(in, tag >> 2);
        check(done, size, length);
        in.take(size).get(out, done, size);
      } else {
        int offset;
        if ((tag & 3) == 1) {
          size = 4 + (tag >> 2 & 7);
          offset = ((tag >> 5) << 8) | (in.take(1).get() & 0xff);
        } else {
          size = 1 + (tag >> 2);
          offset = little(in, (tag & 3) == 2 ? 2 : 4);
        }
        check(done, size, length);
        if (offset <= 0 || offset > done) {
          throw file.damaged("has a damaged compressed block");
        }
        for (int i = 0; i < size; i++) {
          out[done + i] = out[done + i - offset];
        }
      }
      done += size;
    }
    if (done != length) {
      throw file.damaged("has a compressed block that is cut short");
    }
    return ByteBuffer.wrap(out);
  }

  private int literalSize(ProtoReader in, int code) {
    return code < 60 ? code + 1 : little(in, code - 59) + 1;
  }

  private static int little(ProtoReader in, int bytes) {
    ByteBuffer source = in.take(bytes);
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (source.get() & 0xff) << (8 * i);
    }
    return value;
  }

  private void check(int done, int size, long length) {
    if (size < 0 || size > length - done) {
      throw file.damaged("has a damaged compressed block");
    }
  }
}
