package krelectra.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import krelectra.annotation.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a database to one process at a time: a file beside it, which the system unlocks when the
 * process ends, however it ends.
 */
final class LockFile implements Closeable {
  // To close any channel of a file gives up the locks that this process has on it: a second attempt
  // within the process must not touch the file.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private LockFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a database.
   *
   * @throws InputException if it is in use, or no file can be written beside it
   */
  static LockFile of(Path database) throws IOException {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    if (!HELD.add(file)) {
      throw InputException.at(database, "is open in this workbench already", "close it there");
    }
    @Nullable FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (lock == null) {
        String holder = holder(channel);
        throw InputException.at(
            database,
            "is open in another window or command" + holder,
            "close that one first, or wait until it is done");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new LockFile(file, channel);
    } catch (FileSystemException e) {
      release(file, channel);
      throw InputException.at(
          database, 0, "lies where nothing can be written", "check the folder's permissions", e);
    } catch (IOException | RuntimeException e) {
      release(file, channel);
      throw e;
    }
  }

  private static void release(Path file, @Nullable FileChannel channel) throws IOException {
    HELD.remove(file);
    if (channel != null) {
      channel.close();
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    return pid.matches("\\d+") ? " (process " + pid + ")" : "";
  }

  @Override
  public void close() throws IOException {
    // the file stays: who waits for it may hold it open, and would lock what is no longer there
    release(file, channel);
  }
}
