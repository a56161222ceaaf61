package krelectra.app.model.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** Takes so many bytes in all. */
final class FullDisk implements Disk {
  private final long usable;
  private long room;

  FullDisk(long usable, long room) {
    this.usable = usable;
    this.room = room;
  }

  @Override
  public long usable(Path folder) {
    return usable;
  }

  @Override
  public WritableByteChannel open(Path file, long from) throws IOException {
    WritableByteChannel real = Disk.REAL.open(file, from);
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer bytes) throws IOException {
        room -= bytes.remaining();
        if (room < 0) {
          throw new IOException("No space left on device");
        }
        return real.write(bytes);
      }

      @Override
      public boolean isOpen() {
        return real.isOpen();
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }
}
