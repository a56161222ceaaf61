package krelectra.inference.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import krelectra.inference.InputException;

/** Keeps a second process away from a run's folder; the system lets go when a process dies. */
public final class RunLock implements AutoCloseable {
  private static final String NAME = "run.lock";
  private static final int TRIES = 10;
  private static final long PAUSE_MILLIS = 50;

  /**
   * Folders of this process. POSIX lets go of all of a process's locks on a file as soon as it
   * closes any channel to it: a folder that is held here must not be opened once more to ask. Also
   * the monitor of whoever locks or asks: Java allows no two overlapping locks in a process.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private RunLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws InputException if another process, or this one, works in it
   */
  public static RunLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path real = folder.toRealPath();
    if (HELD.add(real)) {
      boolean taken = false;
      try {
        for (int i = 0; i < TRIES; i++) {
          FileChannel channel;
          synchronized (HELD) {
            channel = open(real);
          }
          if (channel != null) {
            taken = true;
            return new RunLock(real, channel);
          }
          Thread.sleep(PAUSE_MILLIS); // it may be somebody who only asks
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        if (!taken) {
          HELD.remove(real);
        }
      }
    }
    throw InputException.at(
        folder, "is in use by another run", "wait for it to end, or give another folder");
  }

  @SuppressWarnings("MustBeClosedChecker") // closed with the object, or below
  private static @org.jspecify.annotations.Nullable FileChannel open(Path folder)
      throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean free = false;
    try {
      free = channel.tryLock() != null;
    } finally {
      if (!free) {
        channel.close();
      }
    }
    return free ? channel : null;
  }

  /** Whether a process works in the folder now; false at once when it has died in any way. */
  public static boolean isHeld(Path folder) throws IOException {
    Path real;
    try {
      real = folder.toRealPath();
    } catch (NoSuchFileException e) {
      return false;
    }
    synchronized (HELD) {
      if (HELD.contains(real)) {
        return true;
      }
      try (FileChannel channel = FileChannel.open(real.resolve(NAME), StandardOpenOption.READ);
          FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
        return shared == null;
      } catch (NoSuchFileException e) {
        return false;
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
