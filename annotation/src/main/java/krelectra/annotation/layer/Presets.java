package krelectra.annotation.layer;

import java.util.List;
import java.util.Optional;

/**
 * The presets: the eight tasks that KR-ELECTRA was evaluated on, KLUE's entities, and Universal
 * Dependencies with morphemes.
 */
public final class Presets {
  private static final List<Preset> ALL =
      List.of(
          classes("nsmc", "NSMC: film reviews", "class", "0=부정 negative", "1=긍정 positive"),
          entities(
              "ner",
              "Naver NER",
              "PER=인물",
              "FLD=학문 분야",
              "AFW=인공물",
              "ORG=기관",
              "LOC=지역",
              "CVL=문명·문화",
              "DAT=날짜",
              "TIM=시간",
              "NUM=숫자",
              "EVT=사건",
              "ANM=동물",
              "PLT=식물",
              "MAT=금속·암석·화학물질",
              "TRM=용어"),
          pairs("paws", "PAWS: paraphrases", "0=다른 뜻", "1=같은 뜻"),
          pairs("kornli", "KorNLI: inference", "entailment=함의", "neutral=중립", "contradiction=모순"),
          scores("korsts", "KorSTS: similarity from 0 to 5"),
          pairs("qpair", "Question Pair", "0=같은 질문", "1=다른 질문"),
          answers("korquad", "KorQuAD: answers in a text"),
          hate(),
          entities("klue-ner", "KLUE NER", "PS=사람", "LC=지역", "OG=기관", "DT=날짜", "TI=시간", "QT=수량"),
          UdPreset.preset());

  private Presets() {}

  /** All presets. */
  public static List<Preset> all() {
    return ALL;
  }

  /** The preset of an id. */
  public static Optional<Preset> of(String id) {
    return ALL.stream().filter(preset -> preset.id().equals(id)).findFirst();
  }

  private static Preset classes(String id, String name, String layer, String... tags) {
    return new Preset(
        id,
        name,
        List.of(Layer.of(layer, name, LayerKind.SENTENCE, List.of(Feature.label(id)))),
        List.of(new Tagset(id, name, false, Palette.described(tags))));
  }

  private static Preset entities(String id, String name, String... tags) {
    Layer layer =
        Layer.of("ner", name, LayerKind.SPAN, List.of(Feature.label(id)))
            .withSpans(Overlap.NONE, false, Unit.MORPHEME);
    return new Preset(
        id, name, List.of(layer), List.of(new Tagset(id, name, false, Palette.described(tags))));
  }

  private static Preset pairs(String id, String name, String... tags) {
    return new Preset(
        id,
        name,
        List.of(Layer.of("pair", name, LayerKind.PAIR, List.of(Feature.label(id)))),
        List.of(new Tagset(id, name, false, Palette.described(tags))));
  }

  private static Preset scores(String id, String name) {
    Feature score = new Feature(Feature.LABEL, FeatureType.NUMBER, "", true, "0–5");
    return new Preset(
        id, name, List.of(Layer.of("pair", name, LayerKind.PAIR, List.of(score))), List.of());
  }

  private static Preset answers(String id, String name) {
    Layer layer =
        Layer.of("answer", name, LayerKind.ANSWER, List.of())
            .withSpans(Overlap.ANY, false, Unit.MORPHEME);
    return new Preset(id, name, List.of(layer), List.of());
  }

  private static Preset hate() {
    return new Preset(
        "hate",
        "Korean Hate Speech",
        List.of(
            Layer.of("bias", "편견 bias", LayerKind.SENTENCE, List.of(Feature.label("bias"))),
            Layer.of("hate", "혐오 hate", LayerKind.SENTENCE, List.of(Feature.label("hate")))),
        List.of(
            new Tagset(
                "bias", "bias", false, Palette.described("none=없음", "gender=성별", "others=그 밖")),
            new Tagset(
                "hate", "hate", false, Palette.described("none=없음", "offensive=공격", "hate=혐오"))));
  }
}
