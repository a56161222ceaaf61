package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;

/** Agreement taken apart: by pair of annotators and by label. */
public final class AgreementTables {
  private AgreementTables() {}

  /** Two annotators' agreement and what lies behind it. */
  public record Pair(Agreement agreement, Confusion confusion) {}

  /**
   * One label's agreement: the label against all others.
   *
   * @param judgements how often it was given
   */
  public record Label(String label, long judgements, Agreement agreement) {}

  /** Every pair of annotators: rows in the order (0,1), (0,2), (1,2), … */
  public static List<Pair> pairs(AgreementStudy study, Measure measure) {
    Judgements all = study.judgements();
    List<Pair> pairs = new ArrayList<>();
    for (int b = 1; b < all.annotators().size(); b++) {
      for (int a = 0; a < b; a++) {
        Judgements both = all.pair(a, b);
        Agreement agreement =
            new AgreementStudy(both, study.ordered(), study.weighting(), study.bootstrap())
                .measure(measure);
        pairs.add(new Pair(agreement, Confusion.of(all, a, b)));
      }
    }
    return pairs;
  }

  /**
   * Every label against the rest, most frequent first.
   *
   * @param measure one that takes labels without order
   */
  public static List<Label> labels(AgreementStudy study, Measure measure) {
    if (measure.scale() != Measure.Scale.NOMINAL) {
      throw new IllegalArgumentException("one label against the rest has no " + measure.scale());
    }
    List<Label> rows = new ArrayList<>();
    for (String label : study.judgements().labels()) {
      var alone =
          new AgreementStudy(
              study.judgements().against(label), false, Weighting.NONE, study.bootstrap());
      long given = study.judgements().counts().getOrDefault(label, 0L);
      rows.add(new Label(label, given, alone.measure(measure)));
    }
    rows.sort(java.util.Comparator.comparingLong(Label::judgements).reversed());
    return rows;
  }
}
