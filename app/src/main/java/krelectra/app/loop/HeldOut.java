package krelectra.app.loop;

import java.util.List;
import krelectra.annotation.dataset.DataItem;

/**
 * What a model that has not seen an item says of it, after one epoch or several.
 *
 * @param rounds each of the same items' sayings; the last one is what counts where one is asked for
 */
public record HeldOut(DataItem item, List<Saying> rounds) {
  /** Copies the list. */
  public HeldOut {
    rounds = List.copyOf(rounds);
  }

  /** The last round. */
  Saying last() {
    return rounds.getLast();
  }

  /**
   * What was said once.
   *
   * @param tags of eojeols; empty where classes are told
   * @param probabilities of the set's labels in their order, or of each tag
   */
  public record Saying(List<String> tags, List<Double> probabilities) {
    /** Copies the lists. */
    public Saying {
      tags = List.copyOf(tags);
      probabilities = List.copyOf(probabilities);
    }
  }
}
