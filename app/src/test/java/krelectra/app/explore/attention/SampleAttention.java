package krelectra.app.explore.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import krelectra.inference.analysis.Attention;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;

/** Invented maps with the patterns that trained heads show, each unit one piece. */
final class SampleAttention {
  static final List<String> SENTENCE =
      List.of("[CLS]", "아이", "들", "은", "학교", "에", "일찍", "갔", "다", "[SEP]");

  private static final List<String> WORDS =
      List.of(
          "국립",
          "##국어",
          "##원",
          "은",
          "올해",
          "표준",
          "##국어",
          "대사전",
          "의",
          "뜻풀이",
          "를",
          "새로",
          "다듬",
          "##어",
          "누리집",
          "에",
          "공개",
          "했",
          "##다고",
          "밝혔",
          "다",
          ".",
          "사용자",
          "들",
          "은",
          "바뀐",
          "내용",
          "을",
          "한눈",
          "에",
          "볼",
          "수",
          "있",
          "다",
          "!",
          "KR-ELECTRA",
          "漢字",
          "도");

  private SampleAttention() {}

  /** That many labels: a sentence between {@code [CLS]} and {@code [SEP]}. */
  static List<String> labels(int m) {
    if (m == SENTENCE.size()) {
      return SENTENCE;
    }
    List<String> labels = new ArrayList<>();
    labels.add("[CLS]");
    IntStream.range(0, m - 2).forEach(i -> labels.add(WORDS.get(i % WORDS.size())));
    labels.add("[SEP]");
    return labels;
  }

  static Alignment alignment(int m) {
    List<AlignedUnit> units = new ArrayList<>();
    for (int i = 0; i < m; i++) {
      Span span = i == 0 || i == m - 1 ? null : new Span(i, i + 1);
      units.add(new AlignedUnit(span, new int[] {i}, new float[] {1}));
    }
    return new Alignment(units, m);
  }

  /** Units at these places, each one piece. */
  static Alignment alignment(List<? extends @Nullable Span> places) {
    List<AlignedUnit> units = new ArrayList<>();
    for (@Nullable Span place : places) {
      units.add(new AlignedUnit(place, new int[] {units.size()}, new float[] {1}));
    }
    return new Alignment(units, places.size());
  }

  static AttentionPicture picture(int layers, int heads, int m) {
    return AttentionPicture.of(maps(layers, heads, m), alignment(m), labels(m));
  }

  static Attention maps(int layers, int heads, int n) {
    Random random = new Random(11);
    float[] values = new float[layers * heads * n * n];
    for (int layer = 0; layer < layers; layer++) {
      for (int head = 0; head < heads; head++) {
        int pattern = random.nextInt(6);
        double focus = 2 + 4 * random.nextDouble();
        double[] appeal = random.doubles(n, -1, 1).toArray();
        for (int from = 0; from < n; from++) {
          int start = ((layer * heads + head) * n + from) * n;
          double sum = 0;
          for (int to = 0; to < n; to++) {
            double fit =
                focus * fit(pattern, from, to, n) + appeal[to] + 0.5 * random.nextGaussian();
            values[start + to] = (float) Math.exp(fit);
            sum += values[start + to];
          }
          for (int to = 0; to < n; to++) {
            values[start + to] /= (float) sum;
          }
        }
      }
    }
    return new Attention(layers, heads, n, values);
  }

  private static double fit(int pattern, int from, int to, int n) {
    return switch (pattern) {
      case 0 -> from == to ? 1.3 : 0;
      case 1 -> to == from - 1 || (from == 0 && to == 0) ? 1.5 : 0;
      case 2 -> to == n - 1 ? 1.6 : 0;
      case 3 -> to == from + 1 ? 1.4 : to == 0 ? 0.6 : 0;
      case 4 -> Math.exp(-Math.abs(from - to) / 3.0);
      default -> 0;
    };
  }
}
