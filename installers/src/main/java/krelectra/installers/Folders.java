package krelectra.installers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders: copied, deleted, dated, weighed. */
final class Folders {
  private Folders() {}

  static void copy(Path from, Path to) throws IOException {
    for (Path each : all(from)) {
      Path target = to.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(target);
      } else {
        Files.copy(each, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Deletes a folder, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      for (Path each : all(folder).reversed()) {
        Files.delete(each);
      }
    }
  }

  /** Gives everything one time of change: packages are the same whenever they are built. */
  static void date(Path folder, Instant time) throws IOException {
    var stamp = FileTime.from(time);
    for (Path each : all(folder).reversed()) {
      Files.getFileAttributeView(each, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(stamp, stamp, stamp);
    }
  }

  /** The bytes of all files in it, or of the file. */
  static long size(Path folder) throws IOException {
    long sum = 0;
    for (Path each : all(folder)) {
      if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
        sum += Files.size(each);
      }
    }
    return sum;
  }

  /** Everything in it, by name, a folder before what is in it. */
  static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted(Comparator.naturalOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The files in a folder with an ending, by name. */
  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(each -> each.getFileName().toString().endsWith(ending)).sorted().toList();
    }
  }
}
