package krelectra.app.model.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where files are written; a test can let it be full. */
interface Disk {
  /** The machine's own. */
  Disk REAL =
      new Disk() {
        @Override
        public long usable(Path folder) throws IOException {
          return Files.getFileStore(folder).getUsableSpace();
        }

        @Override
        public WritableByteChannel open(Path file, long from) throws IOException {
          FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          channel.truncate(from);
          channel.position(from);
          return channel;
        }
      };

  /** Bytes that can still be written into a folder. */
  long usable(Path folder) throws IOException;

  /** Opens a file for writing, keeping what it holds before {@code from}. */
  WritableByteChannel open(Path file, long from) throws IOException;
}
