package krelectra.inference.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import krelectra.inference.InputException;

/** Keeps a second process away from a run's folder; the system lets go when a process dies. */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws InputException if another process, or this one, works in it
   */
  @SuppressWarnings("MustBeClosedChecker") // closed with the object, or below
  public static RunLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean free = false;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      free = false; // this process has it already
    } finally {
      if (!free) {
        channel.close();
      }
    }
    if (!free) {
      throw InputException.at(
          folder, "is in use by another run", "wait for it to end, or give another folder");
    }
    return new RunLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
