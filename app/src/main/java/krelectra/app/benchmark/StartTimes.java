package krelectra.app.benchmark;

import java.util.List;
import krelectra.inference.benchmark.Figures;

/**
 * How long a window took to be visible, and what it held then.
 *
 * @param name of what was started
 * @param seconds from the start of the process until the first frame was drawn, one a round
 * @param filled seconds until everything was in it and drawn; the model loads later
 * @param processor seconds of processors that were used until the process came to rest, one a round
 * @param resident bytes in memory at rest, one a round; -1 where the system does not tell
 */
public record StartTimes(
    String name,
    List<Double> seconds,
    List<Double> filled,
    List<Double> processor,
    List<Double> resident) {
  public StartTimes {
    seconds = List.copyOf(seconds);
    filled = List.copyOf(filled);
    processor = List.copyOf(processor);
    resident = List.copyOf(resident);
  }

  public Figures time() {
    return Figures.of(seconds);
  }

  public Figures memory() {
    return Figures.of(resident);
  }

  /** The times of this by those of another, round by round. */
  public Figures against(StartTimes other) {
    return Figures.ofRatios(seconds, other.seconds);
  }
}
