package krelectra.annotation.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import krelectra.annotation.InputException;

/** Unpacks the files of an archive, never more of one than the list says it has. */
final class ZipContent {
  private static final int HEADER = 0x04034b50;
  private static final int HEADER_LENGTH = 30;

  private final Path archive;
  private final FileChannel channel;

  /** Files to unpack; the archive is named as the user knows it. */
  ZipContent(Path archive, FileChannel channel) {
    this.archive = archive;
    this.channel = channel;
  }

  /**
   * Writes a file's bytes.
   *
   * @throws InputException if it is encrypted, packed in an unknown way, or damaged
   */
  void copy(ZipMember member, OutputStream out) throws IOException {
    if (member.isEncrypted()) {
      throw fault(member, "is encrypted", "unpack it with its password, and import the folder");
    }
    if (!member.isDeflated() && !member.isStored()) {
      throw fault(member, "is packed in a way that is not known", "pack it again as plain zip");
    }
    InputStream packed = new Stretch(begin(member), member.packed());
    if (member.isStored()) {
      copy(member, packed, out);
      return;
    }
    Inflater inflater = new Inflater(true);
    try {
      copy(member, new InflaterInputStream(packed, inflater, 1 << 16), out);
    } catch (ZipException | java.io.EOFException e) {
      throw InputException.at(
          archive.resolve(ZipNames.shown(member.name())), 0, "is damaged", "get it again", e);
    } finally {
      inflater.end();
    }
  }

  private void copy(ZipMember member, InputStream in, OutputStream out) throws IOException {
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[1 << 16];
    long left = member.size();
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      left -= n;
      if (left < 0) {
        break;
      }
      crc.update(buffer, 0, n);
      out.write(buffer, 0, n);
    }
    if (left != 0 || crc.getValue() != member.crc()) {
      throw fault(member, "is damaged", "get it again");
    }
  }

  /** Where a file's bytes begin: its own header may be of another length than the list's. */
  private long begin(ZipMember member) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    while (member.header() >= 0
        && header.hasRemaining()
        && channel.read(header, member.header() + header.position()) >= 0) {
      // until it is full
    }
    if (header.hasRemaining() || header.getInt(0) != HEADER) {
      throw fault(member, "is damaged", "get it again");
    }
    return member.header()
        + HEADER_LENGTH
        + (header.getShort(26) & 0xffff)
        + (header.getShort(28) & 0xffff);
  }

  private InputException fault(ZipMember member, String problem, String cure) {
    return InputException.at(archive.resolve(ZipNames.shown(member.name())), problem, cure);
  }

  /** Some of the archive's bytes. */
  private final class Stretch extends InputStream {
    private long at;
    private long left;

    Stretch(long at, long left) {
      this.at = at;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int n = channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(most, left)), at);
      if (n > 0) {
        at += n;
        left -= n;
      }
      return n;
    }
  }
}
