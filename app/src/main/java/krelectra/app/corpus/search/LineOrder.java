package krelectra.app.corpus.search;

import java.util.Comparator;
import krelectra.annotation.search.Concordance;

/** How matches are sorted. */
public enum LineOrder {
  PLACE,
  LEFT,
  RIGHT;

  Comparator<Concordance> comparator() {
    return switch (this) {
      case PLACE -> Concordance.BY_PLACE;
      case LEFT -> Concordance.BY_LEFT;
      case RIGHT -> Concordance.BY_RIGHT;
    };
  }
}
