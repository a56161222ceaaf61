package krelectra.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Files that are on the disk, not only on their way there. */
final class Durable {
  private Durable() {}

  /** Waits until a file's content is on the disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Moves a whole file over another one, or to where none is; one of both is there at any time. */
  static void move(Path from, Path to) throws IOException {
    force(from);
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(to);
  }

  /** Copies a file to where none is. */
  static void copy(Path from, Path to) throws IOException {
    Path beside = to.resolveSibling(to.getFileName() + ".tmp");
    try {
      Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
      move(beside, to);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // Windows knows no such thing
    if (folder != null && !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
