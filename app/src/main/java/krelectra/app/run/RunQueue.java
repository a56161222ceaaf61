package krelectra.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import krelectra.app.file.AtomicFile;
import krelectra.inference.training.RunLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that wait for their turn, the one at work first. Each is a file of its own that names the
 * run's folder: adding, removing and moving are single steps of the file system, so that several
 * processes may do so at once and none needs a lock, and nothing is lost whenever one dies.
 *
 * @param folder where the files lie
 */
public record RunQueue(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
  private static final String ENDING = ".run";
  private static final long GAP = 1L << 20;

  private record Entry(Path file, long place, Path run) {}

  /** The folders of the runs, in their order. */
  public List<Path> runs() throws IOException {
    return entries().stream().map(Entry::run).toList();
  }

  /** Puts a run at the end, unless it waits already. */
  public void add(Path run) throws IOException {
    Path whole = run.toAbsolutePath().normalize();
    List<Entry> entries = entries();
    if (entries.stream().noneMatch(entry -> entry.run().equals(whole))) {
      Files.createDirectories(folder);
      long last = entries.isEmpty() ? 0 : entries.getLast().place();
      AtomicFile.write(file(last + GAP, whole), whole + "\n");
    }
  }

  /** Takes a run out; whether it was there. */
  public boolean remove(Path run) throws IOException {
    Path whole = run.toAbsolutePath().normalize();
    boolean removed = false;
    for (Entry entry : entries()) {
      if (entry.run().equals(whole)) {
        removed |= Files.deleteIfExists(entry.file());
      }
    }
    return removed;
  }

  /**
   * Moves a run.
   *
   * @param by places, less than 0 towards the front; beyond the ends it stops there
   */
  public void move(Path run, int by) throws IOException {
    Path whole = run.toAbsolutePath().normalize();
    List<Entry> entries = entries();
    int from = entries.stream().map(Entry::run).toList().indexOf(whole);
    int to = Math.clamp((long) from + by, 0, entries.size() - 1);
    if (from < 0 || from == to) {
      return;
    }
    List<Entry> others = new ArrayList<>(entries);
    Entry moved = others.remove(from);
    long before = to == 0 ? 0 : others.get(to - 1).place();
    long after = to == others.size() ? before + 2 * GAP : others.get(to).place();
    if (after - before < 2) {
      spread(entries);
      move(run, by);
    } else {
      rename(moved, before + (after - before) / 2);
    }
  }

  /** Makes room between neighbours; from the end, so that the order is right at any moment. */
  private void spread(List<Entry> entries) throws IOException {
    long far = entries.getLast().place();
    for (int i = entries.size() - 1; i >= 0; i--) {
      rename(entries.get(i), far + (i + 1) * GAP);
    }
  }

  private void rename(Entry entry, long place) throws IOException {
    Files.move(entry.file(), file(place, entry.run()), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether a process works here. */
  public boolean isWorked() throws IOException {
    return RunLock.isHeld(folder);
  }

  /** Of equal places the names decide: each file's name is that of its run as well. */
  private Path file(long place, Path run) {
    String name = Integer.toHexString(run.toString().hashCode());
    return folder.resolve(String.format(Locale.ROOT, "%019d-%s%s", place, name, ENDING));
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return entries;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.matches("[0-9]{19}-[0-9a-f]+\\" + ENDING)) {
          try {
            String run = Files.readString(file, StandardCharsets.UTF_8).strip();
            entries.add(new Entry(file, Long.parseLong(name.substring(0, 19)), Path.of(run)));
          } catch (NoSuchFileException e) {
            LOG.debug("{} was taken out this moment", file, e);
          }
        }
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.file().getFileName().toString()));
    return entries;
  }
}
