package krelectra.app.explore.attention;

import java.util.List;

/** Which numbers a map is made of. */
public sealed interface MapSource {
  /** One head's attention. */
  record OfHead(Head head) implements MapSource {}

  /** The mean of some heads' attention, at least one. */
  record OfMean(List<Head> heads) implements MapSource {
    public OfMean {
      heads = List.copyOf(heads);
    }
  }

  /**
   * Attention followed through all layers up to one ({@link
   * krelectra.inference.analysis.attention.Rollout}).
   *
   * @param layer from 0
   */
  record OfRollout(int layer) implements MapSource {}

  /** The heads behind it; none for a rollout, which has all. */
  default List<Head> heads() {
    return switch (this) {
      case OfHead(Head head) -> List.of(head);
      case OfMean(List<Head> heads) -> heads;
      case OfRollout rollout -> List.of();
    };
  }
}
