package krelectra.annotation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanStudyTest {
  private static final Bootstrap NO_INTERVAL = new Bootstrap(0, 0.95, 1, () -> false);

  /** "a 0-3 PER" a line. */
  private static List<AnnotatedSpan> spans(String text) {
    return text.lines()
        .map(line -> line.split("[ -]", -1))
        .map(
            part ->
                new AnnotatedSpan(
                    "", part[0], Integer.parseInt(part[1]), Integer.parseInt(part[2]), part[3]))
        .toList();
  }

  /** Figure 12.11 of Krippendorff (2019), p. 340: three observers, 60 characters. */
  private static final String BOOK =
      """
      Alex 0-7 1
      Alex 7-13 2
      Alex 30-32 5
      Alex 32-37 6
      Alex 37-44 6
      Alex 44-60 7
      Paul 0-7 1
      Paul 7-13 3
      Paul 13-21 5
      Paul 32-44 6
      Suzan 0-7 1
      Suzan 7-13 4
      Suzan 13-21 5
      Suzan 32-37 6
      Suzan 37-41 6
      Suzan 41-44 6\
      """;

  /** The example of pygamma-agreement's tests, after the γ paper's figures. */
  private static final String ALEX_PAUL_SUZAN =
      """
      Alex 2-9 1
      Alex 11-17 2
      Alex 24-30 5
      Alex 32-36 6
      Alex 36-44 6
      Alex 44-60 7
      Paul 2-9 1
      Paul 11-17 3
      Paul 19-25 5
      Paul 32-44 6
      Suzan 2-9 1
      Suzan 11-17 4
      Suzan 21-27 5
      Suzan 32-36 6
      Suzan 36-40 6
      Suzan 40-44 6\
      """;

  private static SpanStudy study(String text) {
    return new SpanStudy(spans(text));
  }

  private static List<Warning.Kind> kinds(Agreement agreement) {
    return agreement.warnings().stream().map(Warning::kind).toList();
  }

  /** Krippendorff (2019), pp. 341-344, gives 0.510, 0.413 (0.4136 here) and 0.724. */
  @Test
  void theLaterFamilyAsInTheBook() {
    assertThat(study(BOOK).measure(SpanMeasure.U_ALPHA).value()).isCloseTo(0.510, within(5e-4));
    assertThat(study(BOOK).measure(SpanMeasure.U_ALPHA_BINARY).value())
        .isCloseTo(0.413, within(1e-3));
    assertThat(study(BOOK).measure(SpanMeasure.CU_ALPHA).value()).isCloseTo(0.724, within(5e-4));
  }

  /** pygamma-agreement's test_gammas.py: disorder 0.96, γ of 0.44 to 0.47. */
  @Test
  void gammaAsPygammaAgreement() {
    var dissimilarity = new Dissimilarity(3, 1);
    Continuum continuum = Continuum.of(spans(ALEX_PAUL_SUZAN), Map.of());
    assertThat(Gamma.disorder(continuum, dissimilarity)).isCloseTo(0.96, within(0.0096));
    Agreement gamma =
        new SpanStudy(spans(ALEX_PAUL_SUZAN), Map.of(), 0, dissimilarity, NO_INTERVAL)
            .measure(SpanMeasure.GAMMA);
    assertThat(gamma.value()).isBetween(0.43, 0.48);
    assertThat(kinds(gamma))
        .contains(
            Warning.Kind.SAMPLED_CHANCE,
            Warning.Kind.ALIGNMENT_SEARCHED,
            Warning.Kind.LENGTH_ASSUMED);
  }

  @Test
  void equalSpansAgree() {
    String twice = "a 0-3 P\na 5-9 L\na 20-22 P\nb 0-3 P\nb 5-9 L\nb 20-22 P";
    for (SpanMeasure measure : SpanMeasure.values()) {
      assertThat(study(twice).measure(measure).value()).as(measure.id()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void spansFarApartDoNotAgree() {
    String apart = "a 0-3 P\na 40-44 L\nb 10-13 P\nb 60-64 L";
    for (SpanMeasure measure : SpanMeasure.values()) {
      double value = study(apart).measure(measure).value();
      if (measure == SpanMeasure.CU_ALPHA) {
        assertThat(value).isNaN();
      } else {
        assertThat(value).as(measure.id()).isLessThan(0.1);
      }
    }
  }

  @Test
  void f1IsExactOrTolerant() {
    String shifted = "a 0-3 P\na 10-13 P\na 20-23 P\nb 0-3 P\nb 10-14 P\nb 20-23 L\nb 30-31 P";
    assertThat(study(shifted).measure(SpanMeasure.F1).value()).isCloseTo(2.0 / 7, within(1e-12));
    SpanStudy tolerant =
        new SpanStudy(spans(shifted), Map.of(), 1, Dissimilarity.EQUAL_WEIGHTS, NO_INTERVAL);
    assertThat(tolerant.measure(SpanMeasure.F1).value()).isCloseTo(4.0 / 7, within(1e-12));
  }

  /** Greedy matching would take the nearer pair and lose the other. */
  @Test
  void toleranceMatchesAsManyAsCanBe() {
    String chain = "a 10-13 P\na 12-15 P\nb 11-14 P\nb 8-11 P";
    SpanStudy tolerant =
        new SpanStudy(spans(chain), Map.of(), 2, Dissimilarity.EQUAL_WEIGHTS, NO_INTERVAL);
    assertThat(tolerant.measure(SpanMeasure.F1).value()).isEqualTo(1);
  }

  @Test
  void overlapsAreJoinedOrRefused() {
    String overlap = "a 0-5 P\na 3-8 P\na 20-22 P\nb 0-8 P\nb 20-22 P";
    Agreement joined = study(overlap).measure(SpanMeasure.ALPHA_U);
    assertThat(joined.value()).isCloseTo(1, within(1e-9));
    assertThat(kinds(joined)).contains(Warning.Kind.JOINED_OVERLAPS);
    String nested = "a 0-8 P\na 3-5 L\nb 0-8 P\nb 3-5 L";
    assertThat(study(nested).measure(SpanMeasure.ALPHA_U).value()).isCloseTo(1, within(1e-9));
    Agreement refused = study(nested).measure(SpanMeasure.U_ALPHA);
    assertThat(refused.value()).isNaN();
    assertThat(kinds(refused)).containsExactly(Warning.Kind.OVERLAPPING_SPANS);
  }

  @Test
  void degenerateInputIsUndefined() {
    for (SpanMeasure measure : SpanMeasure.values()) {
      assertThat(new SpanStudy(List.of()).measure(measure).value()).isNaN();
      Agreement one = study("a 0-3 P").measure(measure);
      assertThat(one.value()).isNaN();
      assertThat(kinds(one)).containsExactly(Warning.Kind.ONE_ANNOTATOR);
    }
  }

  @Test
  void documentsAreKeptApart() {
    List<AnnotatedSpan> spans =
        List.of(
            new AnnotatedSpan("one", "a", 0, 3, "P"),
            new AnnotatedSpan("two", "b", 0, 3, "P"),
            new AnnotatedSpan("one", "b", 4, 6, "P"),
            new AnnotatedSpan("two", "a", 4, 6, "P"));
    assertThat(new SpanStudy(spans).measure(SpanMeasure.F1).value()).isZero();
  }

  @Test
  void intervalsAreReproducibleAndHoldTheValue() {
    List<AnnotatedSpan> spans = random(new Random(2), 3, 60);
    for (SpanMeasure measure : SpanMeasure.values()) {
      SpanStudy study =
          new SpanStudy(
              spans,
              Map.of(),
              0,
              Dissimilarity.EQUAL_WEIGHTS,
              new Bootstrap(200, 0.95, 4, () -> false));
      Agreement agreement = study.measure(measure);
      assertThat(agreement).as(measure.id()).isEqualTo(study.measure(measure));
      assertThat(agreement.value()).as(measure.id()).isBetween(agreement.low(), agreement.high());
    }
  }

  /** Blocks laid end to end in their order are the continuum itself. */
  @Test
  void blocksLoseNothing() {
    Random random = new Random(8);
    for (int round = 0; round < 50; round++) {
      Continuum whole = Continuum.of(random(random, 2 + round % 3, 20), Map.of("", 700));
      Blocks blocks = Blocks.of(whole);
      int[] all = java.util.stream.IntStream.range(0, blocks.pieces().size()).toArray();
      assertThat(blocks.join(all)).isEqualTo(whole);
      assertThat(blocks.pieces().size()).isGreaterThan(5);
    }
  }

  /** The search for three annotators against trying every alignment, on small continua. */
  @Test
  void theAlignmentOfThreeIsNearlyTheBest() {
    Random random = new Random(21);
    int best = 0;
    int rounds = 200;
    for (int round = 0; round < rounds; round++) {
      Continuum continuum = Continuum.of(random(random, 3, 3), Map.of());
      if (continuum.units().size() < 3) {
        rounds--;
        continue;
      }
      double found =
          GammaAlignment.of(continuum, Dissimilarity.EQUAL_WEIGHTS).stream()
              .mapToDouble(g -> GammaAlignment.disorder(g, Dissimilarity.EQUAL_WEIGHTS))
              .sum();
      double least = least(continuum, new boolean[3][8]);
      assertThat(found).isBetween(least - 1e-9, least * 1.05 + 1e-9);
      best += found < least + 1e-9 ? 1 : 0;
    }
    assertThat(best).isGreaterThan(rounds * 95 / 100);
  }

  private static double least(Continuum continuum, boolean[][] used) {
    for (int a = 0; a < 3; a++) {
      for (int i = 0; i < continuum.units().get(a).size(); i++) {
        if (!used[a][i]) {
          return least(continuum, used, a, i);
        }
      }
    }
    return 0;
  }

  /** The first span that is left goes into a group with any of the others, or none. */
  private static double least(Continuum continuum, boolean[][] used, int a, int i) {
    used[a][i] = true;
    double best = Double.POSITIVE_INFINITY;
    int b = (a + 1) % 3;
    int c = (a + 2) % 3;
    List<Continuum.Unit> second = continuum.units().get(b);
    List<Continuum.Unit> third = continuum.units().get(c);
    for (int j = -1; j < second.size(); j++) {
      for (int k = -1; k < third.size(); k++) {
        if ((j >= 0 && used[b][j]) || (k >= 0 && used[c][k])) {
          continue;
        }
        var members = new Continuum.Unit[3];
        members[a] = continuum.units().get(a).get(i);
        if (j >= 0) {
          used[b][j] = true;
          members[b] = second.get(j);
        }
        if (k >= 0) {
          used[c][k] = true;
          members[c] = third.get(k);
        }
        double disorder =
            GammaAlignment.disorder(new GammaAlignment.Group(members), Dissimilarity.EQUAL_WEIGHTS);
        best = Math.min(best, disorder + least(continuum, used));
        if (j >= 0) {
          used[b][j] = false;
        }
        if (k >= 0) {
          used[c][k] = false;
        }
      }
    }
    used[a][i] = false;
    return best;
  }

  private static List<AnnotatedSpan> random(Random random, int annotators, int spans) {
    List<AnnotatedSpan> all = new ArrayList<>();
    int at = 0;
    for (int s = 0; s < spans; s++) {
      at += 4 + random.nextInt(12);
      int length = 2 + random.nextInt(8);
      for (int a = 0; a < annotators; a++) {
        if (random.nextInt(5) > 0) {
          int start = at + random.nextInt(3);
          String label = random.nextInt(6) == 0 ? "L" : "P";
          all.add(new AnnotatedSpan("", "a" + a, start, start + length, label));
        }
      }
      at += length;
    }
    return all.isEmpty() ? random(random, annotators, spans) : all;
  }

  @Test
  void aDissimilarityIsZeroForEqualsAndGrows() {
    var unit = new Continuum.Unit(10, 14, 0);
    double[] values =
        java.util.stream.LongStream.range(0, 9)
            .mapToDouble(by -> Dissimilarity.EQUAL_WEIGHTS.of(unit, unit.moved(by)))
            .toArray();
    assertThat(values[0]).isZero();
    assertThat(values[4]).isEqualTo(1);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(sorted).isEqualTo(values);
    assertThat(Dissimilarity.EQUAL_WEIGHTS.of(unit, new Continuum.Unit(10, 14, 1))).isEqualTo(1);
  }
}
