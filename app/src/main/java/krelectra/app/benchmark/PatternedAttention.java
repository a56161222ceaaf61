package krelectra.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Span;

/** Invented maps with the patterns of trained heads, the same for every measurement. */
final class PatternedAttention {
  private static final List<String> WORDS =
      List.of("국립", "##국어", "##원", "은", "표준", "대사전", "의", "뜻풀이", "를", "다듬", "##어", "다", ".");
  private static final List<String> TAGS =
      List.of("NNG", "NNG", "NNG", "JX", "NNG", "NNG", "JKG", "NNG", "JKO", "VV", "EC", "EF", "SF");

  private PatternedAttention() {}

  static Attention of(int layers, int heads, int n) {
    Random random = new Random(11);
    float[] values = new float[layers * heads * n * n];
    for (int head = 0; head < layers * heads; head++) {
      int pattern = random.nextInt(5);
      double focus = 2 + 4 * random.nextDouble();
      float[] appeal = new float[n];
      for (int to = 0; to < n; to++) {
        appeal[to] = 2 * random.nextFloat() - 1;
      }
      for (int from = 0; from < n; from++) {
        int start = (head * n + from) * n;
        double sum = 0;
        for (int to = 0; to < n; to++) {
          double weight = Math.exp(focus * fit(pattern, from, to, n) + appeal[to]);
          values[start + to] = (float) weight;
          sum += weight;
        }
        for (int to = 0; to < n; to++) {
          values[start + to] /= (float) sum;
        }
      }
    }
    return new Attention(layers, heads, n, values);
  }

  private static double fit(int pattern, int from, int to, int n) {
    return switch (pattern) {
      case 0 -> from == to ? 1.5 : 0;
      case 1 -> to == from - 1 ? 1.5 : 0;
      case 2 -> to == n - 1 ? 1.5 : 0;
      case 3 -> to == from + 1 ? 1.5 : 0;
      default -> 1.0 / (1 + Math.abs(from - to));
    };
  }

  static Alignment alignment(int n) {
    List<AlignedUnit> units = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Span span = i == 0 || i == n - 1 ? null : new Span(i, i + 1);
      units.add(new AlignedUnit(span, new int[] {i}, new float[] {1}));
    }
    return new Alignment(units, n);
  }

  static List<MapUnit> units(int n) {
    List<MapUnit> units = new ArrayList<>();
    units.add(MapUnit.of("[CLS]", null));
    for (int i = 1; i < n - 1; i++) {
      int word = i % WORDS.size();
      units.add(new MapUnit(WORDS.get(word), 0, new Span(i, i + 1), i / 4, TAGS.get(word)));
    }
    units.add(MapUnit.of("[SEP]", null));
    return units;
  }
}
