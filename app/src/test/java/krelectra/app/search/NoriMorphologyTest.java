package krelectra.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import krelectra.annotation.search.Query;
import krelectra.annotation.search.Sentence;
import krelectra.annotation.search.SentenceMatcher;
import org.junit.jupiter.api.Test;

class NoriMorphologyTest {
  private static final NoriMorphology MORPHOLOGY = new NoriMorphology();

  private static List<String> found(String query, String text) {
    Sentence sentence = new Sentence(1, text, MORPHOLOGY.tokens(text), List.of());
    return new SentenceMatcher(Query.parse(query))
        .find(sentence).stream().map(match -> text.substring(match.start(), match.end())).toList();
  }

  @Test
  void lemmasAreWhatDictionariesList() {
    assertThat(found("lemma:가다", "나는 갔다")).containsExactly("갔");
    assertThat(found("lemma:가", "나는 갔다")).containsExactly("갔");
    assertThat(found("lemma:먹다", "밥을 먹는다")).containsExactly("먹");
    assertThat(found("lemma:학교", "학교에 갔다")).containsExactly("학교");
  }

  @Test
  void jamoOfATextInNfkcAreFoundAsTyped() {
    String nfkc = "재밌다 \u110f\u110f\u110f";
    assertThat(found("ㅋㅋㅋ", nfkc)).containsExactly("\u110f\u110f\u110f");
    assertThat(found("/ㅋ+/", nfkc)).containsExactly("\u110f\u110f\u110f");
  }

  @Test
  void wordsOfSeveralMorphemes() {
    assertThat(found("갔다", "나는 갔다.")).containsExactly("갔다");
    assertThat(found("tag:N* tag:J* []{0,2} tag:VV", "나는 밥을 먹는다"))
        .containsExactly("나는 밥을 먹", "밥을 먹");
  }
}
