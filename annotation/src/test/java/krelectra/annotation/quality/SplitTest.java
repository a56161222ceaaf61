package krelectra.annotation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final Split.Shares TENTHS = new Split.Shares(0.1, 0.1);

  private static List<Example> examples(int size) {
    Random random = new Random(4);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String label = i % 20 == 0 ? "rare" : i % 3 == 0 ? "b" : "a";
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < 30; c++) {
        text.append((char) ('가' + random.nextInt(3000)));
      }
      examples.add(new Example("e" + i, "d" + i / 7, text.toString(), label));
    }
    return examples;
  }

  @Test
  void noDocumentIsInTwoParts() {
    List<Example> examples = examples(700);
    Split split = Split.byDocument(examples, TENTHS, 5);
    Map<String, Split.Part> documents = new java.util.HashMap<>();
    for (Example example : examples) {
      Split.Part part = split.part(example);
      assertThat(documents.merge(example.document(), part, (a, b) -> a == b ? a : b))
          .isEqualTo(part);
    }
    assertThat(split.parts().values()).filteredOn(Split.Part.TEST::equals).hasSize(70);
    assertThat(split.parts().values()).filteredOn(Split.Part.DEV::equals).hasSize(70);
  }

  @Test
  void everyLabelHasItsShare() {
    List<Example> examples = examples(1000);
    Split split = Split.stratified(examples, TENTHS, 5);
    assertThat(count(split, examples, "rare", Split.Part.TEST)).isBetween(4L, 6L);
    assertThat(count(split, examples, "rare", Split.Part.TRAIN)).isBetween(38L, 42L);
    assertThat(split.parts().values()).filteredOn(Split.Part.DEV::equals).hasSize(100);
    assertThat(split.parts().values()).filteredOn(Split.Part.TEST::equals).hasSize(100);
  }

  private static long count(Split split, List<Example> examples, String label, Split.Part part) {
    return examples.stream()
        .filter(example -> example.label().equals(label) && split.part(example) == part)
        .count();
  }

  @Test
  void theSameSeedGivesTheSamePartsInAnyOrder() {
    List<Example> examples = examples(300);
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, new Random(1));
    Split split = Split.stratified(examples, TENTHS, 5);
    assertThat(Split.stratified(shuffled, TENTHS, 5)).isEqualTo(split);
    assertThat(Split.stratified(examples, TENTHS, 6)).isNotEqualTo(split);
    Split documents = Split.byDocument(examples, TENTHS, 5);
    assertThat(Split.byDocument(shuffled, TENTHS, 5)).isEqualTo(documents);
  }

  @Test
  void smallSetsAndOddSharesHold() {
    for (int size = 0; size < 12; size++) {
      List<Example> examples = examples(size);
      for (Split split :
          List.of(
              Split.stratified(examples, new Split.Shares(0.4, 0.5), 1),
              Split.byDocument(examples, new Split.Shares(0.4, 0.5), 1))) {
        assertThat(split.parts()).hasSize(size);
      }
    }
    assertThatThrownBy(() -> new Split.Shares(0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Split.Shares(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Against comparing every pair, on texts of which some are altered copies of others. */
  @Test
  void nearDuplicatesAreFound() {
    Random random = new Random(2);
    List<Example> examples = new ArrayList<>(examples(400));
    for (int i = 0; i < 100; i++) {
      StringBuilder copy = new StringBuilder(examples.get(i).text());
      for (int change = random.nextInt(3); change > 0; change--) {
        copy.setCharAt(random.nextInt(copy.length()), '흠');
      }
      examples.add(new Example("copy" + i, "copies", copy.toString(), "a"));
    }
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < examples.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (jaccard(examples.get(i).text(), examples.get(j).text()) >= 0.7) {
          expected.add(examples.get(j).id() + " " + examples.get(i).id());
        }
      }
    }
    List<NearDuplicates.Pair> pairs = NearDuplicates.find(examples, 0.7, () -> false);
    assertThat(pairs)
        .extracting(pair -> pair.first().id() + " " + pair.second().id())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).hasSizeGreaterThan(60);
    assertThat(pairs.getFirst().similarity()).isEqualTo(1);

    Split split = Split.byDocument(examples, TENTHS, 5);
    assertThat(NearDuplicates.between(examples, split, 0.7, () -> false))
        .isNotEmpty()
        .allSatisfy(
            pair -> assertThat(split.part(pair.first())).isNotEqualTo(split.part(pair.second())));
  }

  private static double jaccard(String a, String b) {
    Set<String> first = trigrams(a);
    Set<String> second = trigrams(b);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return (double) both.size() / (first.size() + second.size() - both.size());
  }

  private static Set<String> trigrams(String text) {
    Set<String> trigrams = new HashSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      trigrams.add(text.substring(i, i + 3));
    }
    return trigrams;
  }

  @Test
  void equalTextsInOtherFormsAreOneText() {
    List<Example> examples =
        List.of(
            new Example("1", "d", "좋아요 ㅋㅋ", "good"),
            new Example("2", "d", " 좋아요  \u110f\u110f", "bad"),
            new Example("3", "d", "좋아요", "good"),
            new Example("4", "d", "좋아요", "good"));
    assertThat(Contradictions.in(examples))
        .containsExactly(List.of(examples.get(0), examples.get(1)));
    assertThat(NearDuplicates.find(examples, 1, () -> false)).hasSize(2);
  }

  @Test
  void crowdsOfEqualTextsStayCheap() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      examples.add(new Example("e" + i, "d", "굿", "a"));
    }
    assertThat(NearDuplicates.find(examples, 0.9, () -> false)).hasSize(2999);
  }
}
