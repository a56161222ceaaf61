package krelectra.annotation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Values against textbooks, statsmodels, scikit-learn, nltk and dkpro-statistics. */
class AgreementReferenceTest {
  private static final Bootstrap NO_INTERVAL = new Bootstrap(0, 0.95, 1, () -> false);

  private static double value(List<Judgement> judgements, String measure) {
    String[] parts = measure.split("-", 2);
    boolean weighted = parts[0].equals("cohen") || parts[0].equals("ac2");
    Weighting weighting =
        weighted && parts.length == 2
            ? Weighting.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT))
            : Weighting.NONE;
    String id = weighted ? parts[0] : measure;
    return new AgreementStudy(Judgements.of(judgements), false, weighting, NO_INTERVAL)
        .measure(Measure.find(id).orElseThrow())
        .value();
  }

  @Test
  void textbooksAndLibraries() {
    Map<String, List<Judgement>> sets = Reference.judgements("judgements.tsv");
    List<String[]> rows = Reference.rows("reference.tsv");
    assertThat(rows).hasSizeGreaterThan(50);
    for (String[] row : rows) {
      int digits = Integer.parseInt(row[4]);
      double tolerance = digits == 12 ? 1e-11 : 0.5000001 * Math.pow(10, -digits);
      assertThat(value(Objects.requireNonNull(sets.get(row[0])), row[1]))
          .as(String.join(" ", row))
          .isCloseTo(Double.parseDouble(row[3]), within(tolerance));
    }
  }

  @Test
  void dkpro() {
    Map<String, List<Judgement>> sets = Reference.judgements("dkpro-judgements.tsv");
    Map<String, List<AnnotatedSpan>> spans = new LinkedHashMap<>();
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (String[] row : Reference.rows("dkpro-spans.tsv")) {
      int start = Integer.parseInt(row[3]);
      int end = Integer.parseInt(row[4]);
      spans
          .computeIfAbsent(row[0], set -> new ArrayList<>())
          .add(new AnnotatedSpan(row[0], row[2], start, end, row[5]));
      lengths.put(row[0], Integer.parseInt(row[1]));
    }
    List<String[]> rows = Reference.rows("dkpro-values.tsv");
    assertThat(rows).hasSizeGreaterThan(40);
    for (String[] row : rows) {
      double value =
          row[1].equals("alpha-u")
              ? new SpanStudy(
                      Objects.requireNonNull(spans.get(row[0])),
                      lengths,
                      0,
                      Dissimilarity.EQUAL_WEIGHTS,
                      NO_INTERVAL)
                  .measure(SpanMeasure.ALPHA_U)
                  .value()
              : value(Objects.requireNonNull(sets.get(row[0])), row[1]);
      assertThat(value)
          .as(String.join(" ", row))
          .isCloseTo(Double.parseDouble(row[2]), within(1e-9));
    }
  }
}
