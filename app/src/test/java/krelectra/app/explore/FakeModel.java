package krelectra.app.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.ModelSummary;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.analysis.Window;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.PieceRange;
import krelectra.inference.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Analyses without a network: real pieces and morphemes, scores from a seeded generator. */
final class FakeModel {
  static final ReferenceScores REFERENCE =
      new ReferenceScores("NSMC 시험 집합, CC0", 100_000, new float[] {0, 0.01f, 0.02f, 0.1f, 1});

  private static final MorphemeAnalyzer MORPHEMES = new MorphemeAnalyzer();
  private static final ElectraTokenizer TOKENIZER =
      new ElectraTokenizer(
          Vocabulary.of(
              Arrays.asList(
                  ("[PAD] [UNK] [CLS] [SEP] [MASK] 나 ##는 오늘 학교 ##에 갔 ##다 ##가 . 아버지 ##방"
                          + " ##들 ##어 ##신다 방 들어가 왔 ##더니 눈 ##이 펑펑 내렸 ##습니다 ##ㅋㅋ ##ㅋ 하늘"
                          + " ##을 새 ##를 보 ##았다 비 와서 경기 ##되 ##었다 취소 예정 ##대로 열렸 KR - E ##LE"
                          + " ##CTRA 2024 모델 써 할아버지 ##께서 진지 드 ##시고 주무 ##십니다 철수 어제 밥 먹")
                      .split(" "))));

  private FakeModel() {}

  /** Ready, with a reference. */
  static ModelStatus.Loaded loaded() {
    return new ModelStatus.Loaded(
        (first, second, progress) -> analyze(first, second), "fake", List.of(), REFERENCE);
  }

  static Analysis analyze(String first, @Nullable String second) {
    Encoding input = second == null ? TOKENIZER.encode(first) : TOKENIZER.encodePair(first, second);
    int n = input.size();
    float[] rtd = new float[n];
    float[] percentile = new float[n];
    Random random = new Random(first.hashCode());
    for (int i = 0; i < n; i++) {
      boolean special = input.pieces().get(i).isSpecial();
      rtd[i] = special ? Float.NaN : (float) Math.pow(random.nextDouble(), 5);
      percentile[i] = special ? Float.NaN : REFERENCE.percentile(rtd[i]);
    }
    List<AnalyzedText> texts = new ArrayList<>(List.of(text(first)));
    if (second != null) {
      texts.add(text(second));
    }
    List<Window> windows = new ArrayList<>();
    for (PieceRange range : PieceRange.windows(n - 2, 126, 63)) {
      int size = range.length() + 2;
      float[] maps = new float[size * size];
      Arrays.fill(maps, 1f / size);
      windows.add(new Window(range.start() + 1, range.end() + 1, new Attention(1, 1, size, maps)));
    }
    return new Analysis(
        texts,
        input.pieces(),
        windows,
        rtd,
        percentile,
        new ModelSummary("fake", "0", 1, List.of()));
  }

  private static AnalyzedText text(String text) {
    return new AnalyzedText(text, MORPHEMES.analyze(text), Eojeols.of(text));
  }
}
