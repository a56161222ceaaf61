package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import krelectra.app.loop.LabelNoise;
import krelectra.app.run.RunRequest;
import krelectra.app.run.RunSummary;
import krelectra.inference.InputException;

/**
 * A run on a version of a data set of the corpus.
 *
 * @param set the version's name, as {@code reviews v2}
 * @param run the run's
 * @param noise the share of disputed labels, if it was measured
 */
record SetVersion(String set, RunSummary run, Optional<LabelNoise> noise) {
  private static final Pattern NUMBERED = Pattern.compile("(.+) v([0-9]{1,6})");

  /** The name that all versions share. */
  static String family(String set) {
    Matcher numbered = NUMBERED.matcher(set);
    return numbered.matches() ? numbered.group(1) : set;
  }

  /** Which version a name is; one without a number is the first. */
  static int number(String set) {
    Matcher numbered = NUMBERED.matcher(set);
    return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
  }

  /** The name of the next version that no set has. */
  static String next(String set, List<String> taken) {
    String family = family(set);
    int last =
        taken.stream()
            .filter(each -> family(each).equals(family))
            .mapToInt(SetVersion::number)
            .max()
            .orElse(number(set));
    return family + " v" + (Math.max(last, number(set)) + 1);
  }

  /**
   * The runs on versions of the set that a run learned from, the first version first; none if its
   * set was not the corpus's.
   */
  static List<SetVersion> of(Path run, List<RunSummary> all) throws IOException {
    Optional<String> own = set(run);
    List<SetVersion> versions = new ArrayList<>();
    if (own.isEmpty()) {
      return versions;
    }
    for (RunSummary each : all) {
      Optional<String> set = set(each.folder());
      if (set.isPresent() && family(set.get()).equals(family(own.get()))) {
        versions.add(new SetVersion(set.get(), each, LabelNoise.read(each.folder())));
      }
    }
    versions.sort(
        Comparator.comparingInt((SetVersion version) -> number(version.set()))
            .thenComparing(version -> version.run().started()));
    return versions;
  }

  private static Optional<String> set(Path run) {
    try {
      return RunRequest.isIn(run)
          ? Optional.of(RunRequest.read(run).set()).filter(name -> !name.isEmpty())
          : Optional.empty();
    } catch (InputException e) {
      return Optional.empty(); // what is damaged is told by the run's state
    }
  }

  /** The score that counts: the test set's, else dev's. */
  double score() {
    return Double.isNaN(run.test()) ? run.best() : run.test();
  }
}
