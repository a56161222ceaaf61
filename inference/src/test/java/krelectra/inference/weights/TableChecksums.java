package krelectra.inference.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Makes the checksums of a damaged index right, so that a reader goes on to what it says. */
final class TableChecksums {
  private TableChecksums() {}

  /** Renews those of the blocks that the footer and the index block name, as far as they can be. */
  static byte[] renew(byte[] table) {
    byte[] bytes = table.clone();
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      int[] at = {bytes.length - 48};
      varint(all, at);
      varint(all, at);
      int place = varint(all, at);
      int size = varint(all, at);
      int end = place + size - 4 - 4 * all.getInt(place + size - 4);
      for (int[] entry = {place}; entry[0] < end; ) {
        varint(all, entry); // bytes shared with the key before
        int rest = varint(all, entry);
        varint(all, entry); // bytes of the value
        entry[0] += rest;
        int block = varint(all, entry);
        renew(all, block, varint(all, entry));
      }
      renew(all, place, size);
    } catch (IndexOutOfBoundsException e) {
      // The damage has hit the table's own structure: that is tried as it is.
      return bytes;
    }
    return bytes;
  }

  private static void renew(ByteBuffer all, int place, int size) {
    all.putInt(place + size + 1, MaskedCrc.of(all.slice(place, size + 1)));
  }

  private static int varint(ByteBuffer all, int[] at) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = all.get(at[0]++);
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
