package krelectra.inference.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run's folder: {@code run.json}, {@code metrics.jsonl}, {@code log.txt}, {@code checkpoint-N},
 * {@code best}, {@code last}. What stands in it is whole at any time: files and folders are written
 * beside their place and moved there.
 *
 * @param wishes the folder in which a watcher leaves wishes: this one, or that of several runs
 */
public record RunFolder(Path path, Path wishes) {
  private static final String CHECKPOINT = "checkpoint-";
  private static final String FINISH = "finish";
  private static final String DAMAGED = "restore it, or start the run anew in another folder";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Writes the content of a folder. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /** A run by itself. */
  public RunFolder(Path path) {
    this(path, path);
  }

  /** One of several runs: what is wished of all is wished of each. */
  public RunFolder inside(String name) {
    return new RunFolder(path.resolve(name), wishes);
  }

  /** Makes the folder unless it is there. */
  public RunFolder create() throws IOException {
    Files.createDirectories(path);
    return this;
  }

  /** {@code run.json}. */
  public Path record() {
    return path.resolve("run.json");
  }

  /** The folder of the run's last weights. */
  public Path last() {
    return path.resolve("last");
  }

  /** The folder of the weights that did best on the dev set. */
  public Path best() {
    return path.resolve("best");
  }

  /**
   * What whoever watches wants; a file named {@code finish}, which may have been made by hand, is a
   * wish to finish.
   */
  public RunWish wish() throws IOException {
    return Files.exists(wishes.resolve(FINISH)) ? RunWish.FINISH : RunWish.read(wishes);
  }

  /** Wants something of whoever runs here. */
  public void wish(RunWish wish) throws IOException {
    if (wish != RunWish.FINISH) {
      Files.deleteIfExists(wishes.resolve(FINISH));
    }
    wish.write(wishes);
  }

  /**
   * What stands in {@code run.json}.
   *
   * @throws InputException if it is damaged
   */
  public ObjectNode readRecord() throws IOException {
    try {
      if (JSON.readTree(Files.readAllBytes(record())) instanceof ObjectNode run) {
        return run;
      }
    } catch (JacksonException e) {
      throw InputException.at(record(), "is no JSON", DAMAGED, e);
    }
    throw InputException.at(record(), "holds no object", DAMAGED);
  }

  /** Replaces {@code run.json}. */
  public void writeRecord(JsonNode run) throws IOException {
    Path beside = path.resolve("run.json.tmp");
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    Files.move(
        beside, record(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Adds a line to {@code metrics.jsonl}. */
  public void addMetrics(JsonNode metrics) throws IOException {
    append("metrics.jsonl", metrics.toString());
  }

  /**
   * Drops the lines of steps after {@code step} from {@code metrics.jsonl}, and one that was cut
   * short: a run that ended without a checkpoint takes those steps once more.
   */
  public void forgetMetricsAfter(long step) throws IOException {
    Path metrics = path.resolve("metrics.jsonl");
    if (!Files.exists(metrics)) {
      return;
    }
    List<String> kept = new ArrayList<>();
    for (String line : Files.readAllLines(metrics, StandardCharsets.UTF_8)) {
      if (isUpTo(step, line)) {
        kept.add(line);
      }
    }
    Path beside = path.resolve("metrics.jsonl.tmp");
    Files.write(beside, kept, StandardCharsets.UTF_8);
    Files.move(
        beside, metrics, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isUpTo(long step, String line) {
    try {
      return JSON.readTree(line).path("step").asLong(Long.MAX_VALUE) <= step;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Adds a line to {@code log.txt}, with the time. */
  public void log(String line) throws IOException {
    append("log.txt", Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
  }

  private void append(String name, String line) throws IOException {
    Files.writeString(
        path.resolve(name),
        line + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Writes {@code checkpoint-N} and removes the older ones but {@code keep}. */
  public void writeCheckpoint(long step, int keep, Content content) throws IOException {
    write(path.resolve(CHECKPOINT + step), content);
    List<Path> all = checkpoints();
    for (Path old : all.subList(0, Math.max(0, all.size() - keep))) {
      delete(old);
    }
  }

  /** The newest checkpoint, if there is one. */
  public Optional<Path> newestCheckpoint() throws IOException {
    List<Path> all = checkpoints();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Replaces a folder of the run by a new one. */
  public void write(Path target, Content content) throws IOException {
    Path beside = target.resolveSibling(target.getFileName() + ".tmp");
    delete(beside);
    Files.createDirectories(beside);
    content.writeTo(beside);
    if (Files.exists(target)) {
      // Moving is quick and deleting is not: the place is empty for that moment alone.
      Path before = target.resolveSibling(target.getFileName() + ".old");
      delete(before);
      move(target, before);
      move(beside, target);
      delete(before);
    } else {
      move(beside, target);
    }
  }

  /** Puts back what {@link #write} was about to replace when the process died. */
  public void recover(Path target) throws IOException {
    Path before = target.resolveSibling(target.getFileName() + ".old");
    if (!Files.exists(target) && Files.exists(before)) {
      move(before, target);
    }
  }

  private List<Path> checkpoints() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().matches(CHECKPOINT + "[0-9]{1,18}"))
          .sorted(Comparator.comparingLong(RunFolder::step))
          .toList();
    }
  }

  /** The step of a checkpoint's folder. */
  public static long step(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring(CHECKPOINT.length()));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network drives: the plain move is all they have.
      Files.move(from, to);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
