package krelectra.app.corpus.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Properties;

/** What came of long work. */
public sealed interface WorkResult {
  /**
   * Files were brought in.
   *
   * @param passed files that were there already, unchanged
   * @param lost what was not carried, and how often
   */
  record Imported(
      int files, long documents, long sentences, List<String> passed, Map<String, Integer> lost)
      implements WorkResult {
    /** Copies what it holds. */
    public Imported {
      passed = List.copyOf(passed);
      lost = Properties.copyOf(lost);
    }
  }

  /**
   * Documents were written.
   *
   * @param lost what was not carried, and how often
   */
  record Exported(Path target, int files, Map<String, Integer> lost) implements WorkResult {
    /** Copies what it holds. */
    public Exported {
      lost = Properties.copyOf(lost);
    }
  }

  /** A backup was made, and proven by restoring it. */
  record BackedUp(Path file, long entries, long items) implements WorkResult {}

  /** A database or a backup was found to be what its history comes to. */
  record Proven(Path file, long entries, long items) implements WorkResult {}

  /** Search results were written. */
  record Saved(Path file, long rows) implements WorkResult {}

  /**
   * A model has suggested labels.
   *
   * @param places in how many sentences, documents, pairs or questions
   * @param unsure left out, as the model was not sure enough
   * @param standing left out, as a person's label stands there
   * @param repeated left out, as they wait already, or were rejected
   */
  record Suggested(int asked, int suggested, int places, int unsure, int standing, int repeated)
      implements WorkResult {}

  /**
   * Suggestions were accepted.
   *
   * @param left still waiting, as they contradict what stands
   */
  record Accepted(int accepted, int left) implements WorkResult {}

  /** Sentences were put into an order. */
  record Sorted(int sentences) implements WorkResult {}

  /** What was not carried, and how often. */
  default Map<String, Integer> losses() {
    return switch (this) {
      case Imported imported -> imported.lost();
      case Exported exported -> exported.lost();
      default -> Map.of();
    };
  }
}
