package krelectra.inference.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Model;

/**
 * The memory that a process holds.
 *
 * @param analyses how many were made before, or steps taken
 * @param resident bytes of the process in memory; -1 where the system does not tell
 * @param anonymous those of them that are no file's pages; -1 where the system does not tell
 * @param heap bytes of live Java objects, after a collection
 * @param arrays how many the engine holds for the model; 0 if it is closed
 */
public record MemoryReading(int analyses, long resident, long anonymous, long heap, int arrays) {
  private static final Path LINUX = Path.of("/proc/self/status");
  private static final String PARAMETER = "electra.embeddings.word_embeddings.weight";

  static MemoryReading of(int analyses, Model model, Cancellation cancellation) {
    int[][] ids = {{model.tokenizer().vocabulary().startId()}};
    int arrays =
        model.run(
            ids,
            new int[1][1],
            Keep.NOTHING,
            cancellation,
            (out, heads) ->
                heads.parameters().get(PARAMETER).getManager().getManagedArrays().size());
    return now(analyses, arrays);
  }

  static MemoryReading closed(int analyses) {
    return now(analyses, 0);
  }

  /** With so many arrays held by the engine. */
  @SuppressWarnings("RunGC") // what is garbage is not held
  static MemoryReading now(int analyses, int arrays) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    List<String> status;
    try {
      status = Files.readAllLines(LINUX);
    } catch (IOException e) {
      status = List.of(); // other systems have no such file
    }
    return new MemoryReading(
        analyses, bytes(status, "VmRSS:"), bytes(status, "RssAnon:"), heap, arrays);
  }

  private static long bytes(List<String> status, String key) {
    return status.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kib -> Long.parseLong(kib) << 10)
        .findFirst()
        .orElse(-1);
  }
}
