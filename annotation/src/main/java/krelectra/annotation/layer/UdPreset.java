package krelectra.annotation.layer;

import java.util.List;

/** Universal Dependencies 2 with the Sejong morpheme tags, as the Korean treebanks use them. */
final class UdPreset {
  private static final String[] UPOS = {
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X"
  };

  private static final String[] RELATIONS = {
    "acl",
    "advcl",
    "advmod",
    "amod",
    "appos",
    "aux",
    "case",
    "cc",
    "ccomp",
    "clf",
    "compound",
    "conj",
    "cop",
    "csubj",
    "dep",
    "det",
    "discourse",
    "dislocated",
    "expl",
    "fixed",
    "flat",
    "goeswith",
    "iobj",
    "list",
    "mark",
    "nmod",
    "nsubj",
    "nummod",
    "obj",
    "obl",
    "orphan",
    "parataxis",
    "punct",
    "reparandum",
    "root",
    "vocative",
    "xcomp"
  };

  private static final String[] MORPHEMES = {
    "NNG=일반 명사",
    "NNP=고유 명사",
    "NNB=의존 명사",
    "NR=수사",
    "NP=대명사",
    "VV=동사",
    "VA=형용사",
    "VX=보조 용언",
    "VCP=긍정 지정사",
    "VCN=부정 지정사",
    "MM=관형사",
    "MAG=일반 부사",
    "MAJ=접속 부사",
    "IC=감탄사",
    "JKS=주격 조사",
    "JKC=보격 조사",
    "JKG=관형격 조사",
    "JKO=목적격 조사",
    "JKB=부사격 조사",
    "JKV=호격 조사",
    "JKQ=인용격 조사",
    "JX=보조사",
    "JC=접속 조사",
    "EP=선어말 어미",
    "EF=종결 어미",
    "EC=연결 어미",
    "ETN=명사형 전성 어미",
    "ETM=관형형 전성 어미",
    "XPN=체언 접두사",
    "XSN=명사 파생 접미사",
    "XSV=동사 파생 접미사",
    "XSA=형용사 파생 접미사",
    "XR=어근",
    "SF=마침표·물음표·느낌표",
    "SP=쉼표·가운뎃점",
    "SS=따옴표·괄호",
    "SE=줄임표",
    "SO=붙임표",
    "SW=기타 기호",
    "SL=외국어",
    "SH=한자",
    "SN=숫자",
    "NA=분석 불능"
  };

  private UdPreset() {}

  /** The layers {@code word}, {@code dependency} and {@code morpheme}. */
  static Preset preset() {
    Layer words =
        Layer.of(
                "word",
                "Words",
                LayerKind.SPAN,
                List.of(
                    new Feature("upos", FeatureType.TAG, "upos", false, ""),
                    Feature.optional("lemma", FeatureType.TEXT),
                    Feature.optional("xpos", FeatureType.TEXT),
                    Feature.optional("feats", FeatureType.TEXT),
                    Feature.optional("misc", FeatureType.TEXT)))
            .withSpans(Overlap.ANY, false, Unit.EOJEOL);
    Layer dependencies =
        Layer.of("dependency", "Dependencies", LayerKind.RELATION, List.of(Feature.label("deprel")))
            .withBase("word");
    Layer morphemes =
        Layer.of(
                "morpheme",
                "Morphemes",
                LayerKind.SPAN,
                List.of(Feature.label("morpheme"), Feature.optional("form", FeatureType.TEXT)))
            .withSpans(Overlap.ANY, false, Unit.MORPHEME);
    return new Preset(
        "ud",
        "Universal Dependencies and morphemes",
        List.of(words, dependencies, morphemes),
        List.of(
            new Tagset("upos", "UPOS", false, Palette.described(UPOS)),
            new Tagset("deprel", "Relations", true, Palette.described(RELATIONS)),
            new Tagset("morpheme", "Sejong tags", false, Palette.described(MORPHEMES))));
  }
}
