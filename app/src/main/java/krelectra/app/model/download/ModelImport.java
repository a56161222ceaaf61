package krelectra.app.model.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.ReferenceScoresFile;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.ModelFolder;

/**
 * Copies a model from a folder that was carried here, on a stick for instance: the files that make
 * the model and nothing else. Each copy is read back and compared; the folder appears when all of
 * it is there.
 *
 * @param source a folder in the Hugging Face layout
 * @param target a folder that is new or empty
 */
public record ModelImport(Path source, Path target) {
  private static final List<String> OURS =
      List.of(ReferenceScoresFile.NAME, DownloadRecord.NAME, "pretraining.json");

  private static final long MARGIN = 64L << 20;
  private static final int CHUNK = 1 << 20;

  /**
   * Copies it.
   *
   * @return the copied bytes
   * @throws InputException if it is no whole model, a copy differs, or the disk has no room
   */
  public long run(Cancellation cancellation, Consumer<DownloadProgress> progress)
      throws IOException {
    return run(cancellation, progress, Disk.REAL);
  }

  long run(Cancellation cancellation, Consumer<DownloadProgress> progress, Disk disk)
      throws IOException {
    ModelFolder.open(source);
    List<Path> files = new ArrayList<>(files(source));
    Path generator = source.resolve(ModelFolder.GENERATOR);
    if (Files.exists(generator.resolve(ConfigFile.NAME))) {
      files.addAll(files(generator));
    }
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    boolean copied = false;
    PartFolder part = PartFolder.open(target);
    try (part) {
      if (total + MARGIN > disk.usable(part.path())) {
        throw InputException.at(
            part.path(),
            "there is no room for " + (total >> 20) + " MB",
            "make room, or name a folder on another disk");
      }
      var copying = new Copying(cancellation, progress, total);
      Set<Path> kept = new HashSet<>();
      for (Path file : files) {
        Path place = source.relativize(file);
        copying.copy(file, part.path().resolve(place));
        kept.add(place);
      }
      part.complete(kept);
      copied = true;
      return total;
    } finally {
      if (!copied) {
        PartFolder.discard(target);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files =
        new ArrayList<>(
            FileSelection.find(
                folder.toString(),
                name -> Optional.of(folder.resolve(name)).filter(Files::isRegularFile)));
    Path weights = files.getLast();
    if (FileSelection.isIndex(String.valueOf(weights.getFileName()))) {
      for (String shard : FileSelection.shards(weights)) {
        files.add(folder.resolve(shard));
      }
    }
    for (String name : OURS) {
      if (Files.isRegularFile(folder.resolve(name))) {
        files.add(folder.resolve(name));
      }
    }
    return files;
  }

  private static final class Copying {
    private final Cancellation cancellation;
    private final Consumer<DownloadProgress> progress;
    private final long total;
    private final TransferRate rate = new TransferRate();
    private long done;

    Copying(Cancellation cancellation, Consumer<DownloadProgress> progress, long total) {
      this.cancellation = cancellation;
      this.progress = progress;
      this.total = total;
    }

    void copy(Path from, Path to) throws IOException {
      Files.createDirectories(to.getParent());
      byte[] chunk = new byte[CHUNK];
      try (var in = Files.newInputStream(from);
          OutputStream out = Files.newOutputStream(to)) {
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          cancellation.check();
          out.write(chunk, 0, read);
          done += read;
          rate.note(System.nanoTime(), done);
          progress.accept(
              new DownloadProgress(
                  String.valueOf(from.getFileName()), done, total, rate.bytesPerSecond()));
        }
      }
      if (!Checksum.sha256(from, cancellation).equals(Checksum.sha256(to, cancellation))) {
        throw InputException.at(
            from, "could not be copied faithfully", "check both disks, then import again");
      }
    }
  }
}
