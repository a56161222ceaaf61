package krelectra.app.model.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import krelectra.inference.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The folder beside a target in which it is put together; what is fetched in part stays there for
 * the next attempt. One process at a time works in it.
 */
final class PartFolder implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path target;
  private final Path path;
  private final FileChannel channel;

  private PartFolder(Path target, Path path, FileChannel channel) {
    this.target = target;
    this.path = path;
    this.channel = channel;
  }

  /** Its place. */
  static Path of(Path target) {
    Path whole = target.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + ".part");
  }

  /**
   * Opens it for a target.
   *
   * @throws InputException if the target is there already, or another process is at it
   */
  static PartFolder open(Path target) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    if (whole.getFileName() == null || isUsed(whole)) {
      throw InputException.at(whole, "is there already", "name a new or empty folder");
    }
    Path path = of(whole);
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw InputException.at(
          path, "is being filled by another download", "wait for it or name another folder");
    }
    return new PartFolder(whole, path, channel);
  }

  Path path() {
    return path;
  }

  private static boolean isUsed(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return Files.exists(target);
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.findAny().isPresent();
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it
    }
  }

  /**
   * Moves it to its target.
   *
   * @param files to be kept, by their place in the folder; all others are deleted
   */
  void complete(Set<Path> files) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        boolean holds = files.stream().anyMatch(file -> path.resolve(file).startsWith(each));
        if (!holds && !each.equals(path.resolve(LOCK))) {
          Files.delete(each);
        }
      }
    }
    channel.close();
    Files.delete(path.resolve(LOCK));
    Files.deleteIfExists(target);
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes what was fetched in part for a target. */
  static void discard(Path target) throws IOException {
    Path path = of(target);
    if (Files.isDirectory(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
