package krelectra.app.corpus.search;

import java.util.Comparator;
import krelectra.annotation.search.Concordance;

/** How matches are sorted. */
public enum LineOrder {
  PLACE(Concordance.BY_PLACE),
  LEFT(Concordance.BY_LEFT),
  RIGHT(Concordance.BY_RIGHT);

  private final Comparator<Concordance> comparator;

  LineOrder(Comparator<Concordance> comparator) {
    this.comparator = comparator;
  }

  Comparator<Concordance> comparator() {
    return comparator;
  }
}
