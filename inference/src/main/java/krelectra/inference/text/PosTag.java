package krelectra.inference.text;

import java.util.Optional;

/**
 * The tags of Mecab-Ko's dictionary and nori's few of its own, with their names in the terms of the
 * Sejong tag set.
 */
public enum PosTag {
  NNG("일반 명사", "common noun"),
  NNP("고유 명사", "proper noun"),
  NNB("의존 명사", "dependent noun"),
  NNBC("단위 명사", "counting noun"),
  NR("수사", "numeral"),
  NP("대명사", "pronoun"),
  VV("동사", "verb"),
  VA("형용사", "adjective"),
  VX("보조 용언", "auxiliary predicate"),
  VCP("긍정 지정사", "positive copula"),
  VCN("부정 지정사", "negative copula"),
  MM("관형사", "determiner"),
  MAG("일반 부사", "general adverb"),
  MAJ("접속 부사", "conjunctive adverb"),
  IC("감탄사", "interjection"),
  JKS("주격 조사", "subject case particle"),
  JKC("보격 조사", "complement case particle"),
  JKG("관형격 조사", "adnominal case particle"),
  JKO("목적격 조사", "object case particle"),
  JKB("부사격 조사", "adverbial case particle"),
  JKV("호격 조사", "vocative case particle"),
  JKQ("인용격 조사", "quotative case particle"),
  JX("보조사", "auxiliary particle"),
  JC("접속 조사", "conjunctive particle"),
  EP("선어말 어미", "prefinal ending"),
  EF("종결 어미", "final ending"),
  EC("연결 어미", "connective ending"),
  ETN("명사형 전성 어미", "nominalizing ending"),
  ETM("관형형 전성 어미", "adnominalizing ending"),
  XPN("체언 접두사", "noun prefix"),
  XSN("명사 파생 접미사", "noun-deriving suffix"),
  XSV("동사 파생 접미사", "verb-deriving suffix"),
  XSA("형용사 파생 접미사", "adjective-deriving suffix"),
  XR("어근", "root"),
  SF("마침표, 물음표, 느낌표", "full stop, question or exclamation mark"),
  SE("줄임표", "ellipsis"),
  SSO("여는 괄호", "opening bracket"),
  SSC("닫는 괄호", "closing bracket"),
  SC("구분자", "separator"),
  SY("기타 기호", "other symbol"),
  SL("외국어", "foreign letters"),
  SH("한자", "Chinese characters"),
  SN("숫자", "number"),
  SP("공백", "white space"),
  NA("분석 불능", "not analysable"),
  UNA("분석 불능", "not analysable"),
  UNKNOWN("미등록어", "unknown word"),
  VSV("미등록 용언", "unknown predicate");

  private final String korean;
  private final String english;

  PosTag(String korean, String english) {
    this.korean = korean;
    this.english = english;
  }

  public String korean() {
    return korean;
  }

  public String english() {
    return english;
  }

  /** The tag of that name, if it is one. */
  public static Optional<PosTag> find(String name) {
    for (PosTag tag : values()) {
      if (tag.name().equals(name)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }
}
