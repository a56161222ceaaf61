package krelectra.inference.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table of sorted keys in LevelDB's format (google/leveldb, doc/table_format.md), as TensorFlow
 * writes the index of a checkpoint (tensorflow/core/lib/io/table.cc). Every block's checksum is
 * compared.
 */
final class TableFile {
  /** The index of a checkpoint takes some 60 bytes a tensor. */
  private static final int MAX_BYTES = 4 << 20;

  private static final int MAX_KEY_BYTES = 16 << 20;
  private static final int MAX_ENTRIES = 100_000;
  private static final int FOOTER = 48;
  private static final long MAGIC = 0xdb4775248b80fb57L;
  private static final int SNAPPY = 1;

  private final MappedFile file;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private byte[] last = {};
  private long keyBytes;

  private TableFile(MappedFile file) {
    this.file = file;
  }

  static boolean ends(MappedFile file) {
    return file.length() >= FOOTER && file.i64(file.length() - 8) == MAGIC;
  }

  /**
   * Reads the whole table.
   *
   * @return values by key in ascending order
   * @throws krelectra.inference.InputException if it is damaged
   */
  static Map<String, byte[]> read(MappedFile file) {
    if (!ends(file)) {
      throw file.damaged("is cut short or no index of a checkpoint");
    }
    if (file.length() > MAX_BYTES) {
      throw file.damaged("is an index of over 4 MB");
    }
    var table = new TableFile(file);
    var footer = new ProtoReader(file, file.bytes(file.length() - FOOTER, FOOTER - 8));
    footer.varint(); // the metaindex block: its place,
    footer.varint(); // and its size
    table.forEach(table.block(footer), (key, handle) -> table.readBlock(handle));
    return table.entries;
  }

  private interface Visitor {
    void visit(byte[] key, ByteBuffer value);
  }

  private void readBlock(ByteBuffer handle) {
    forEach(
        block(new ProtoReader(file, handle)),
        (key, value) -> {
          byte[] copy = new byte[value.remaining()];
          value.get(copy);
          boolean first = entries.isEmpty();
          keyBytes += key.length;
          if (!first && Arrays.compareUnsigned(last, key) >= 0) {
            throw file.damaged("has an index whose names are not in order");
          }
          if (keyBytes > MAX_KEY_BYTES || entries.size() == MAX_ENTRIES) {
            throw file.damaged("has an index of over 100,000 names or 16 MB of them");
          }
          last = key;
          entries.put(new String(key, StandardCharsets.UTF_8), copy);
        });
  }

  /**
   * A block without its trailer (type and checksum), unpacked; {@code handle} is place and size.
   */
  private ByteBuffer block(ProtoReader handle) {
    long at = handle.varint();
    long size = handle.varint();
    if (size < 4 || size > file.length() - 5) {
      throw file.damaged("has a block of an impossible size");
    }
    ByteBuffer content = file.slice(at, size).asByteBuffer();
    ByteBuffer type = file.slice(at + size, 1).asByteBuffer();
    if (MaskedCrc.of(content, type) != file.i32(at + size + 1)) {
      throw file.damaged("has a damaged block at byte " + at + ": the checksum differs");
    }
    return switch (type.get(0)) {
      case 0 -> content;
      case SNAPPY -> new SnappyBlock(file).unpack(content);
      default -> throw file.damaged("has a block packed in an unknown way");
    };
  }

  /**
   * Entries lie one after the other: the length that the key shares with the one before, that of
   * its own rest, that of the value; then rest and value. The places of restarts follow.
   */
  private void forEach(ByteBuffer block, Visitor visitor) {
    ByteBuffer bytes = block.order(ByteOrder.LITTLE_ENDIAN);
    long restarts = bytes.capacity() < 4 ? -1 : bytes.getInt(bytes.capacity() - 4);
    long end = bytes.capacity() - 4 - 4 * restarts;
    if (restarts < 0 || end < 0) {
      throw file.damaged("has a damaged block");
    }
    var entry = new ProtoReader(file, bytes.slice(0, (int) end));
    byte[] key = {};
    while (entry.hasMore()) {
      long shared = entry.varint();
      long rest = entry.varint();
      long size = entry.varint();
      if (shared < 0 || shared > key.length || rest < 0 || rest > end) {
        throw file.damaged("has a damaged block");
      }
      byte[] next = Arrays.copyOf(key, (int) (shared + rest));
      entry.take(rest).get(next, (int) shared, (int) rest);
      key = next;
      visitor.visit(key, entry.take(size));
    }
  }
}
