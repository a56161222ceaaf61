package krelectra.store;

import java.time.Instant;
import krelectra.annotation.dataset.DataSetSummary;

/**
 * A data set that a project keeps.
 *
 * @param author who made it
 * @param entry the last entry of the project's log when it was made
 */
public record DataSetEntry(DataSetSummary summary, Instant made, String author, long entry) {
  /** Its name. */
  public String name() {
    return summary.name();
  }
}
