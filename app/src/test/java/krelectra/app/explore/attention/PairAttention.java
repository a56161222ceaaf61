package krelectra.app.explore.attention;

import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.text.Span;

/** Invented maps of a pair of texts, with tags, each unit one piece. */
final class PairAttention {
  /** [CLS] 비/NNG 가/JKS 왔/VV+EP 다/EF [SEP] 눈/NNG 이/JKS 온다/VV+EF [SEP]. */
  static final List<MapUnit> UNITS =
      List.of(
          new MapUnit("[CLS]", 0, null, -1, ""),
          new MapUnit("비", 0, new Span(0, 1), 0, "NNG"),
          new MapUnit("가", 0, new Span(1, 2), 0, "JKS"),
          new MapUnit("왔", 0, new Span(3, 4), 1, "VV+EP"),
          new MapUnit("다", 0, new Span(4, 5), 1, "EF"),
          new MapUnit("[SEP]", 0, null, -1, ""),
          new MapUnit("눈", 1, new Span(0, 1), 0, "NNG"),
          new MapUnit("이", 1, new Span(1, 2), 0, "JKS"),
          new MapUnit("온다", 1, new Span(3, 5), 1, "VV+EF"),
          new MapUnit("[SEP]", 1, null, -1, ""));

  private PairAttention() {}

  static AttentionPicture picture(int layers, int heads) {
    int n = UNITS.size();
    return AttentionPicture.between(
        SampleAttention.maps(layers, heads, n),
        SampleAttention.alignment(UNITS.stream().map(MapUnit::span).toList()),
        UNITS,
        Cancellation.NONE);
  }
}
