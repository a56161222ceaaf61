package krelectra.annotation.format.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import krelectra.annotation.InputException;

/**
 * The files of a zip archive in a folder of their own, which goes when it is closed. Archives in it
 * (INCEpTION packs an annotator's files so) become folders of their names; those in these do not.
 * Hidden files and those that macOS adds are left out.
 */
public final class UnpackedArchive implements Closeable {
  private final Path archive;
  private final TemporaryFolder folder;

  private UnpackedArchive(Path archive, TemporaryFolder folder) {
    this.archive = archive;
    this.folder = folder;
  }

  /** Is asked after every file, and may end the work with an exception. */
  @FunctionalInterface
  public interface Progress {
    /** Another file was unpacked. */
    void file();
  }

  /** Whether a file is a zip archive, by its name or its beginning. */
  public static boolean isArchive(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }
  }

  /**
   * Unpacks an archive.
   *
   * @throws InputException if it is damaged, encrypted, over its limits, or leads out of its folder
   */
  public static UnpackedArchive of(Path archive, ArchiveLimits limits, Progress progress)
      throws IOException {
    UnpackedArchive unpacked = new UnpackedArchive(archive, TemporaryFolder.of("archive"));
    try {
      ArchiveBudget budget = new ArchiveBudget(limits, Files.size(archive));
      unpacked.unpack(archive, archive, unpacked.folder(), budget, progress);
      return unpacked;
    } catch (IOException | RuntimeException e) {
      try {
        unpacked.close();
      } catch (IOException f) {
        e.addSuppressed(f);
      }
      throw e;
    }
  }

  /** Unpacks an archive within the usual limits. */
  public static UnpackedArchive of(Path archive) throws IOException {
    return of(archive, ArchiveLimits.DEFAULT, () -> {});
  }

  /** Where its files are. */
  public Path folder() {
    return folder.path();
  }

  /** How a file is told to the user: by its place in the archive. */
  public Path shown(Path file) {
    return file.startsWith(folder()) ? archive.resolve(folder().relativize(file).toString()) : file;
  }

  /** What is said of a file in the folder, said of its place in the archive. */
  public InputException shown(InputException e) {
    return e.moved(folder(), archive);
  }

  private void unpack(Path file, Path known, Path target, ArchiveBudget budget, Progress progress)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      List<ZipMember> members = new ZipDirectory(known, channel, budget.limits()).read();
      budget.draw(known, members);
      ZipContent content = new ZipContent(known, channel);
      Set<String> names = new HashSet<>();
      for (ZipMember member : members) {
        String name = ZipNames.inside(known, member.name());
        if (member.isLink() || member.isOdd()) {
          throw InputException.at(
              known.resolve(name), "is no ordinary file", "pack the file itself");
        }
        if (member.isFolder() || isLeftOut(name)) {
          continue;
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
          throw InputException.at(known, "holds two files of the name " + name, "rename one");
        }
        Path place = place(known, target, name);
        write(content, member, place);
        progress.file();
        if (file.equals(archive) && isArchive(place)) {
          Path inner = Files.move(place, place.resolveSibling(place.getFileName() + ".packed"));
          Files.createDirectory(place);
          unpack(inner, known.resolve(name), place, budget, progress);
          Files.delete(inner);
        }
      }
    }
  }

  private static boolean isLeftOut(String name) {
    return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
  }

  private static Path place(Path known, Path target, String name) {
    try {
      Path place = target.resolve(name).normalize();
      if (place.startsWith(target) && !place.equals(target)) {
        return place;
      }
    } catch (InvalidPathException e) {
      throw InputException.at(
          known, 0, "holds a file of an odd name, " + name, "rename it and pack again", e);
    }
    throw InputException.at(
        known, "holds a file of an odd name, " + name, "rename it and pack again");
  }

  private void write(ZipContent content, ZipMember member, Path place) throws IOException {
    Path parent = place.getParent();
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
      // Never through what is there already.
      try (OutputStream out =
          Files.newOutputStream(place, java.nio.file.StandardOpenOption.CREATE_NEW)) {
        content.copy(member, out);
      }
    } catch (FileSystemException e) {
      throw InputException.at(
          shown(place),
          0,
          "cannot be unpacked to " + folder().getParent(),
          "check the space there, or rename the file",
          e);
    }
  }

  /** Removes the folder. */
  @Override
  public void close() throws IOException {
    folder.close();
  }
}
