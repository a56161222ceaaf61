package krelectra.annotation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementStudyTest {
  /** Each string holds one annotator's labels, a character an item; a blank is none. */
  private static List<Judgement> table(String... annotators) {
    List<Judgement> judgements = new ArrayList<>();
    for (int a = 0; a < annotators.length; a++) {
      for (int i = 0; i < annotators[a].length(); i++) {
        if (annotators[a].charAt(i) != ' ') {
          String label = annotators[a].substring(i, i + 1);
          judgements.add(new Judgement("i" + i, "a" + a, label));
        }
      }
    }
    return judgements;
  }

  private static AgreementStudy study(String... annotators) {
    return new AgreementStudy(Judgements.of(table(annotators)));
  }

  private static List<Warning.Kind> kinds(Agreement agreement) {
    return agreement.warnings().stream().map(Warning::kind).toList();
  }

  @Test
  void fullAgreementIsOne() {
    for (Measure measure : Measure.values()) {
      Agreement agreement = study("1223", "1223", "1223").measure(measure);
      assertThat(agreement.value()).as(measure.id()).isCloseTo(1, within(1e-12));
      assertThat(agreement.low()).isCloseTo(1, within(1e-12));
      assertThat(kinds(agreement)).contains(Warning.Kind.FEW_ITEMS);
    }
    assertThat(kinds(study("1223", "1223").measure(Measure.COHEN)))
        .contains(Warning.Kind.FULL_AGREEMENT);
  }

  /** dkpro-statistics gives α = 0 here. */
  @Test
  void aLabelThatNobodyUsesChangesNothing() {
    List<Judgement> judgements = table("1223", "1223");
    Judgements unused = Judgements.of(judgements, List.of("1", "2", "3", "4", "5"));
    for (Measure measure : Measure.values()) {
      assertThat(new AgreementStudy(unused).measure(measure).value())
          .as(measure.id())
          .isCloseTo(1, within(1e-12));
    }
    assertThat(unused.labels()).containsExactly("1", "2", "3");
  }

  /** dkpro-statistics throws here. */
  @Test
  void oneLabelIsUndefinedAndSaidToBe() {
    for (Measure measure : EnumSet.complementOf(EnumSet.of(Measure.PERCENT))) {
      Agreement agreement = study("1111", "1111").measure(measure);
      assertThat(agreement.value()).as(measure.id()).isNaN();
      assertThat(agreement.low()).isNaN();
      assertThat(kinds(agreement)).contains(Warning.Kind.ONE_LABEL);
    }
    assertThat(study("1111", "1111").measure(Measure.PERCENT).value()).isEqualTo(1);
  }

  /** dkpro-statistics overflows int here. */
  @Test
  void largeNumbersDoNotOverflow() {
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String label = Long.toString(3_000_000_000L * (i % 2));
      judgements.add(new Judgement("i" + i, "a", label));
      judgements.add(new Judgement("i" + i, "b", i == 0 ? "3000000000" : label));
    }
    double alpha =
        new AgreementStudy(Judgements.of(judgements)).measure(Measure.ALPHA_INTERVAL).value();
    assertThat(alpha).isBetween(0.9, 1.0);
  }

  @Test
  void nothingToCompareIsUndefined() {
    for (Measure measure : Measure.values()) {
      assertThat(study("12", "  12").measure(measure).value()).as(measure.id()).isNaN();
      assertThat(kinds(study("12", "  12").measure(measure)))
          .containsExactly(Warning.Kind.NO_OVERLAP);
      assertThat(study("1212").measure(measure).value()).isNaN();
      assertThat(kinds(study("1212").measure(measure))).containsExactly(Warning.Kind.ONE_ANNOTATOR);
      assertThat(study().measure(measure).value()).isNaN();
      assertThat(kinds(study().measure(measure))).containsExactly(Warning.Kind.EMPTY);
    }
  }

  @Test
  void whatWasLeftOutIsTold() {
    Agreement agreement = study("12 121", "12112 ", "1  1  ").measure(Measure.ALPHA_NOMINAL);
    assertThat(agreement.warnings())
        .contains(
            new Warning(Warning.Kind.SINGLE_JUDGEMENTS, List.of(2)),
            new Warning(Warning.Kind.MISSING_JUDGEMENTS, List.of(6L)));
    assertThat(agreement.items()).isEqualTo(6);
    assertThat(agreement.annotators()).isEqualTo(3);
  }

  @Test
  void prevalenceUpsetsKappaAndNotAc1() {
    String first = "1".repeat(48) + "21";
    String second = "1".repeat(48) + "12";
    Agreement kappa = study(first, second).measure(Measure.COHEN);
    assertThat(kappa.value()).isNegative();
    assertThat(kinds(kappa)).contains(Warning.Kind.PREVALENCE);
    Agreement ac1 = study(first, second).measure(Measure.AC1);
    assertThat(ac1.value()).isGreaterThan(0.9);
    assertThat(kinds(ac1)).doesNotContain(Warning.Kind.PREVALENCE);
  }

  @Test
  void aSecondJudgementOfAnItemIsAnError() {
    List<Judgement> judgements = new ArrayList<>(table("12", "12"));
    judgements.add(new Judgement("i1", "a0", "2"));
    assertThatThrownBy(() -> Judgements.of(judgements))
        .isInstanceOfSatisfying(
            DuplicateJudgementException.class,
            e -> {
              assertThat(e.first()).isEqualTo(1);
              assertThat(e.second()).isEqualTo(4);
            });
  }

  @Test
  void scalesAskForOrderOrNumbers() {
    AgreementStudy words = study("가나다", "가나나");
    assertThat(words.fits(Measure.COHEN)).isTrue();
    for (Measure measure :
        List.of(Measure.ALPHA_ORDINAL, Measure.ALPHA_INTERVAL, Measure.ALPHA_RATIO, Measure.AC2)) {
      assertThat(words.fits(measure)).isFalse();
      assertThatThrownBy(() -> words.measure(measure)).isInstanceOf(ScaleException.class);
    }
    List<Judgement> negative = List.of(new Judgement("i", "a", "-1"), new Judgement("i", "b", "2"));
    assertThat(new AgreementStudy(Judgements.of(negative)).fits(Measure.ALPHA_RATIO)).isFalse();

    List<Judgement> judgements = table("가나다가", "가나나가");
    Judgements ordered = Judgements.of(judgements, List.of("나", "가", "다"));
    double one =
        new AgreementStudy(ordered, true, Weighting.NONE, Bootstrap.USUAL)
            .measure(Measure.ALPHA_ORDINAL)
            .value();
    double other =
        new AgreementStudy(Judgements.of(judgements), true, Weighting.NONE, Bootstrap.USUAL)
            .measure(Measure.ALPHA_ORDINAL)
            .value();
    assertThat(one).isNotCloseTo(other, within(1e-6));
  }

  @Test
  void numbersAreOrderedByValue() {
    List<Judgement> judgements = new ArrayList<>();
    for (String label : List.of("10", "9", "-1", "2.5", "1e1x", "NaN")) {
      judgements.add(new Judgement(label, "a", label));
    }
    assertThat(Judgements.of(judgements).labels())
        .containsExactly("-1", "2.5", "9", "10", "1e1x", "NaN");
  }

  @Test
  void theIntervalIsReproducibleAndHoldsTheValue() {
    Random random = new Random(3);
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      int label = 1 + random.nextInt(3);
      first.append(label);
      second.append(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : label);
    }
    AgreementStudy study = study(first.toString(), second.toString());
    for (Measure measure : Measure.values()) {
      Agreement agreement = study.measure(measure);
      assertThat(agreement).isEqualTo(study.measure(measure));
      assertThat(agreement.value()).isBetween(agreement.low(), agreement.high());
      assertThat(agreement.high() - agreement.low()).isBetween(0.02, 0.4);
    }
  }

  /** Of many samples from one population, about 95 % of the intervals hold its value. */
  @Test
  void theIntervalCoversTheTrueValue() {
    Random random = new Random(5);
    int covered = 0;
    int samples = 200;
    for (int s = 0; s < samples; s++) {
      StringBuilder[] rows = {new StringBuilder(), new StringBuilder()};
      for (int i = 0; i < 120; i++) {
        int label = random.nextInt(2);
        // Each agrees with the truth in 9 of 10: percent is 0.82 in the population.
        for (StringBuilder row : rows) {
          row.append(random.nextInt(10) == 0 ? 1 - label : label);
        }
      }
      Judgements judgements = Judgements.of(table(rows[0].toString(), rows[1].toString()));
      Agreement agreement =
          new AgreementStudy(
                  judgements, false, Weighting.NONE, new Bootstrap(300, 0.95, s, () -> false))
              .measure(Measure.PERCENT);
      covered += agreement.low() <= 0.82 && 0.82 <= agreement.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(180, 199);
  }

  /** α, κ and AC1 do not depend on how items, annotators and labels are called or ordered. */
  @Test
  void orderAndNamesDoNotMatter() {
    List<Judgement> judgements = table("112233 12", "11223312 ", "1 2233123");
    List<Judgement> shuffled = new ArrayList<>(judgements);
    Collections.shuffle(shuffled, new Random(1));
    List<Judgement> renamed =
        shuffled.stream()
            .map(j -> new Judgement("x" + j.item(), "y" + j.annotator(), j.label()))
            .toList();
    for (Measure measure : Measure.values()) {
      assertThat(new AgreementStudy(Judgements.of(renamed)).measure(measure).value())
          .as(measure.id())
          .isCloseTo(
              new AgreementStudy(Judgements.of(judgements)).measure(measure).value(),
              within(1e-12));
    }
  }

  @Test
  void tablesLeadToTheItems() {
    AgreementStudy study = study("1123 ", "1223 ", "11233");
    List<AgreementTables.Pair> pairs = AgreementTables.pairs(study, Measure.COHEN);
    assertThat(pairs).hasSize(3);
    Confusion confusion = pairs.getFirst().confusion();
    assertThat(confusion.first()).isEqualTo("a0");
    assertThat(confusion.second()).isEqualTo("a1");
    assertThat(confusion.items()).isEqualTo(4);
    assertThat(confusion.items("1", "2")).containsExactly("i1");
    assertThat(confusion.items("2", "1")).isEmpty();
    assertThat(pairs.get(1).agreement().value()).isEqualTo(1);

    List<AgreementTables.Label> labels = AgreementTables.labels(study, Measure.ALPHA_NOMINAL);
    assertThat(labels).extracting(AgreementTables.Label::label).containsExactly("1", "2", "3");
    assertThat(labels).extracting(AgreementTables.Label::judgements).containsExactly(5L, 4L, 4L);
    assertThat(labels.get(2).agreement().value()).isEqualTo(1);
    assertThat(labels.getFirst().agreement().value()).isLessThan(1);
  }

  @Test
  void weightsFallWithDistance() {
    for (Weighting weighting : Weighting.values()) {
      double[][] weights = weighting.of(new double[] {1, 2, 4, 8});
      for (int k = 0; k < 4; k++) {
        assertThat(weights[k][k]).isEqualTo(1);
        for (int l = k + 1; l < 4; l++) {
          assertThat(weights[k][l]).isLessThanOrEqualTo(weights[k][l - 1]).isEqualTo(weights[l][k]);
          assertThat(weights[k][l]).isBetween(0.0, 1.0);
        }
      }
    }
    assertThat(Arrays.deepToString(Weighting.NONE.of(new double[] {5}))).isEqualTo("[[1.0]]");
  }
}
