package krelectra.annotation.format.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.InputException;

/**
 * The list at the end of a zip archive (PKWARE's APPNOTE 6.3, 4.3.12 and 4.3.16). {@code
 * java.util.zip} tells neither links nor the charset of names, and reads the list before anybody
 * can ask how long it is.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long WIDE = 0xffffffffL;

  private final Path archive;
  private final FileChannel channel;
  private final ArchiveLimits limits;

  /** A list to read; the archive is named as the user knows it. */
  ZipDirectory(Path archive, FileChannel channel, ArchiveLimits limits) {
    this.archive = archive;
    this.channel = channel;
    this.limits = limits;
  }

  /**
   * Reads the list.
   *
   * @throws InputException if it is damaged, or too long
   */
  List<ZipMember> read() throws IOException {
    long length = channel.size();
    ByteBuffer tail = at(Math.max(0, length - END_LENGTH - LONGEST_COMMENT), length);
    int end = end(tail);
    long endAt = length - tail.limit() + end;
    int count = u16(tail, end + 10);
    long size = u32(tail, end + 12);
    long offset = u32(tail, end + 16);
    if (u16(tail, end + 4) != 0 || u16(tail, end + 6) != 0 || u16(tail, end + 8) != count) {
      throw InputException.at(archive, "is a part of an archive", "put its parts together");
    }
    if (count == 0xffff || size == WIDE || offset == WIDE) {
      throw InputException.at(archive, "is over 4 GB or 65,534 files", "split the archive");
    }
    if (count > limits.entries() || size > limits.directory()) {
      throw InputException.at(
          archive, "holds over " + limits.entries() + " files", "split the archive");
    }
    if (offset + size > endAt) {
      throw damaged();
    }
    ByteBuffer list = at(offset, offset + size);
    List<ZipMember> members = new ArrayList<>();
    for (int at = 0; at < list.limit(); ) {
      at = add(list, at, members);
    }
    if (members.size() != count) {
      throw damaged();
    }
    return members;
  }

  /** The last place where an end stands whose comment is as long as it says. */
  private int end(ByteBuffer tail) {
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END && at + END_LENGTH + u16(tail, at + 20) == tail.limit()) {
        return at;
      }
    }
    throw InputException.at(
        archive, "is no zip archive, or was cut off", "get it again, or unpack it yourself");
  }

  private int add(ByteBuffer list, int at, List<ZipMember> members) {
    if (at + ENTRY_LENGTH > list.limit() || list.getInt(at) != ENTRY) {
      throw damaged();
    }
    int nameLength = u16(list, at + 28);
    int extra = at + ENTRY_LENGTH + nameLength;
    int extraEnd = extra + u16(list, at + 30);
    int next = extraEnd + u16(list, at + 32);
    if (next > list.limit()) {
      throw damaged();
    }
    byte[] name = new byte[nameLength];
    list.get(at + ENTRY_LENGTH, name);
    int flags = u16(list, at + 8);
    int system = list.get(at + 5) & 0xff;
    boolean unix = system == 3 || system == 19;
    long[] wide = {u32(list, at + 24), u32(list, at + 20), u32(list, at + 42)};
    widen(list, extra, extraEnd, wide);
    members.add(
        new ZipMember(
            ZipNames.decoded(archive, name, flags),
            flags,
            u16(list, at + 10),
            u32(list, at + 16),
            wide[1],
            wide[0],
            wide[2],
            unix ? u16(list, at + 40) : 0));
    return next;
  }

  /** Size, packed size and place of a file stand elsewhere, in this order, if they are large. */
  private void widen(ByteBuffer list, int from, int to, long[] wide) {
    for (int at = from; at + 4 <= to; at += 4 + u16(list, at + 2)) {
      int end = at + 4 + u16(list, at + 2);
      if (end > to) {
        throw damaged();
      }
      int field = at + 4;
      for (int i = 0; u16(list, at) == 1 && i < wide.length; i++) {
        if (wide[i] == WIDE && field + 8 <= end) {
          wide[i] = list.getLong(field);
          field += 8;
        }
      }
    }
  }

  private InputException damaged() {
    return InputException.at(archive, "is a damaged archive", "get it again");
  }

  private ByteBuffer at(long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // until it is full
    }
    if (buffer.hasRemaining()) {
      throw damaged();
    }
    return buffer.flip();
  }

  private static int u16(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xffff;
  }

  private static long u32(ByteBuffer buffer, int at) {
    return buffer.getInt(at) & WIDE;
  }
}
