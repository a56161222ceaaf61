package krelectra.inference.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.of(
          List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "나", "##는간", "##다", "밥", "##을"));

  private static final ElectraTokenizer TOKENIZER = new ElectraTokenizer(VOCABULARY);

  @Test
  void sharesAPieceThatCrossesTwoUnitsByCharacters() {
    List<Piece> pieces = TOKENIZER.encode("나는간다 밥을").pieces();
    var units = List.of(new Span(0, 2), new Span(2, 4), new Span(5, 7));
    Alignment alignment = Alignment.of(pieces, 0, units);

    assertEquals(5, alignment.units().size());
    assertNull(alignment.units().getFirst().span());
    assertArrayEquals(new int[] {1, 2}, alignment.units().get(1).pieces());
    assertArrayEquals(new float[] {1, 0.5f}, alignment.units().get(1).shares());
    assertArrayEquals(new int[] {2, 3}, alignment.units().get(2).pieces());
    float[] scores = {Float.NaN, 0.2f, 0.8f, 0.1f, 0.4f, 0.6f, Float.NaN};
    float[] max = alignment.rtd(scores, Alignment.RtdRule.MAX);
    assertArrayEquals(new float[] {Float.NaN, 0.8f, 0.8f, 0.6f, Float.NaN}, max, 1e-6f);
    assertEquals(0.6f / 1.5f, alignment.rtd(scores, Alignment.RtdRule.MEAN)[1], 1e-6f);
  }

  @Test
  void keepsRowsOfAttentionSummingToOne() {
    var random = new Random(7);
    String alphabet = "나는간다 밥을\u1100\u1161\u00a0x!漢";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<Piece> pieces = TOKENIZER.encode(text.toString()).pieces();
      List<Span> units = Eojeols.of(text.toString());
      float[] map = new float[pieces.size() * pieces.size()];
      java.util.Arrays.fill(map, 1f / pieces.size());
      Alignment alignment = Alignment.of(pieces, 0, units);
      float[] between = alignment.attention(map);
      List<Float> sums = new ArrayList<>();
      int m = alignment.units().size();
      for (int from = 0; from < m; from++) {
        float sum = 0;
        for (int to = 0; to < m; to++) {
          sum += between[from * m + to];
        }
        sums.add(sum);
      }
      for (int u = 0; u < m; u++) {
        boolean empty = alignment.units().get(u).pieces().length == 0;
        assertEquals(empty ? 0 : 1, sums.get(u), 1e-4, text.toString());
      }
    }
  }

  @Test
  void alignsThePartsOfAPairEachToItsOwnText() {
    List<Piece> pieces = TOKENIZER.encodePair("밥을", "나는간다").pieces();
    Alignment second = Alignment.of(pieces, 1, List.of(new Span(0, 4)));
    assertTrue(second.units().getFirst().pieces().length == 3);
    assertEquals(4, second.units().getFirst().pieces()[0]);
  }
}
