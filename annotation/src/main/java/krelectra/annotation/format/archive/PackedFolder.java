package krelectra.annotation.format.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import krelectra.annotation.InputException;

/** Packs a folder so that the same files make the same bytes: sorted, and all of one time. */
public final class PackedFolder {
  /** The first time that the format knows. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackedFolder() {}

  /** Whether a name asks for an archive. */
  public static boolean isAsked(Path out) {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(".zip") && !Files.isDirectory(out);
  }

  /**
   * Writes the files of a folder to an archive, which is there whole or not at all.
   *
   * @throws InputException if it cannot be written
   */
  public static void write(Path folder, Path archive) throws IOException {
    Path beside = archive.resolveSibling(archive.getFileName() + ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(beside);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setLevel(Deflater.BEST_COMPRESSION);
        for (Path file : files(folder)) {
          ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
          entry.setTimeLocal(TIME);
          zip.putNextEntry(entry);
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
      Files.move(
          beside, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      throw InputException.at(
          archive, 0, "cannot be written", "check that its folder is there and takes files", e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
