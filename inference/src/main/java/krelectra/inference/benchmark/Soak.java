package krelectra.inference.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analyzer;

/**
 * Analyses texts of varying length with attention, opens and closes the model now and then, and
 * tells whether memory stays level.
 *
 * @param analyses how many in all
 * @param reopenings how often the model is closed and opened again; each has an equal share of the
 *     analyses
 * @param progress gets each reading
 */
public record Soak(int analyses, int reopenings, Consumer<MemoryReading> progress) {
  private static final int READINGS = 5;
  private static final int LONGEST = 250;
  private static final long SEED = 7;

  /**
   * Runs it.
   *
   * @return readings in order; where the model has just been closed, with no arrays
   */
  public List<MemoryReading> run(Path folder, Cancellation cancellation) throws IOException {
    List<MemoryReading> readings = new ArrayList<>();
    Random random = new Random(SEED);
    int done = 0;
    for (int opened = 0; opened <= reopenings; opened++) {
      int until = (int) ((long) analyses * (opened + 1) / (reopenings + 1));
      int first = done;
      int step = Math.max(1, (until - first) / READINGS);
      try (Analyzer analyzer = Analyzer.open(folder)) {
        while (done < until) {
          analyzer.analyze(text(random), cancellation);
          done++;
          if (done - first == 1 || (done - first) % step == 0) {
            add(readings, MemoryReading.of(done, analyzer.model(), cancellation));
          }
        }
      }
      add(readings, MemoryReading.closed(done));
    }
    return readings;
  }

  private void add(List<MemoryReading> readings, MemoryReading reading) {
    readings.add(reading);
    progress.accept(reading);
  }

  /** From a word to several windows. */
  private static String text(Random random) {
    int length = 1 + random.nextInt(LONGEST);
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      boolean space = random.nextInt(4) == 0;
      text.append(space ? ' ' : (char) ('가' + random.nextInt('힣' - '가' + 1)));
    }
    return text.toString();
  }
}
