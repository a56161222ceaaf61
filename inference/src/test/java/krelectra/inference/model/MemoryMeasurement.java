package krelectra.inference.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analyzer;

/**
 * Prints {@link MemoryEstimate} beside the resident memory of this process, on Linux: {@code
 * MemoryMeasurement FOLDER [base|small]}, one model a process. Writes an untrained network of the
 * published shape into the folder if it is empty.
 */
final class MemoryMeasurement {
  private static final int TIMES = 5;

  private MemoryMeasurement() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ElectraConfig config =
        args.length > 1 && args[1].equals("small")
            ? new ElectraConfig(35_000, 128, 256, 12, 4, 1024, 512, 2, 1e-12, 0.1, 0.1, 0.02, 0)
            : ElectraConfig.base(30_000);
    if (!Files.exists(folder.resolve(ConfigFile.NAME))) {
      new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary(config.vocabSize()))
          .write(folder, 1);
      System.out.println("written: run it again, for a process that has not written it");
      return;
    }
    Engines.prepare(folder.resolve("natives"), 2);
    long start = resident();
    MemoryEstimate estimate = MemoryEstimate.of(ConfigFile.read(folder));
    try (Analyzer analyzer = Analyzer.open(folder)) {
      print("open", estimate.loaded(), start);
      for (int pieces : new int[] {128, 512}) {
        String text = "말 ".repeat(pieces - 2).strip();
        for (int i = 1; i <= TIMES; i++) {
          analyzer.analyzeInDetail(text, null, Cancellation.NONE);
          if (i == 1 || i == TIMES) {
            print(
                pieces + " pieces, time " + i,
                estimate.loaded() + estimate.analysis(pieces),
                start);
          }
        }
      }
    }
  }

  private static void print(String what, long estimated, long start) throws IOException {
    System.out.printf(
        "%s: estimated %d MB, measured %d MB (peak %d MB)%n",
        what, estimated >> 20, (resident() - start) >> 20, (status("VmHWM") - start) >> 20);
  }

  private static long resident() throws IOException {
    return status("VmRSS");
  }

  private static long status(String key) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(key + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> vocabulary(int size) {
    List<String> entries =
        new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "말"));
    while (entries.size() < size) {
      entries.add("[unused" + entries.size() + "]");
    }
    return entries;
  }
}
