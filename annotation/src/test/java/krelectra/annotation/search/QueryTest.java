package krelectra.annotation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryTest {
  /** 철수가 학교에 갔다 ㅋㅋㅋ, the last in conjoining jamo. */
  static final Sentence SENTENCE =
      new Sentence(
          1,
          "철수가 학교에 갔다 \u110f\u110f\u110f",
          List.of(
              new Token(0, 2, "NNP", List.of()),
              new Token(2, 3, "JKS", List.of()),
              new Token(4, 6, "NNG", List.of()),
              new Token(6, 7, "JKB", List.of()),
              new Token(8, 9, "VV+EP", List.of("가", "가다", "았")),
              new Token(9, 10, "EF", List.of("다")),
              new Token(11, 14, "IC", List.of())),
          List.of(new Sentence.Labelled(0, 2, "PER"), new Sentence.Labelled(4, 6, "LOC-SCHOOL")));

  private static List<String> found(String query) {
    return new SentenceMatcher(Query.parse(query))
        .find(SENTENCE).stream()
            .map(match -> SENTENCE.text().substring(match.start(), match.end()))
            .toList();
  }

  @Test
  void terms() {
    assertThat(found("학교")).containsExactly("학교");
    assertThat(found("학")).isEmpty();
    assertThat(found("lemma:가다")).containsExactly("갔");
    assertThat(found("lemma:학교")).containsExactly("학교");
    assertThat(found("tag:NNG")).containsExactly("학교");
    assertThat(found("tag:N*")).containsExactly("철수", "학교");
    assertThat(found("tag:*V*")).containsExactly("갔");
    assertThat(found("tag:VV")).containsExactly("갔");
    assertThat(found("tag:EP")).containsExactly("갔");
    assertThat(found("tag:VV+EP")).containsExactly("갔");
    assertThat(found("label:PER")).containsExactly("철수");
    assertThat(found("label:LOC*")).containsExactly("학교");
    assertThat(found("label:LOC")).isEmpty();
    assertThat(found("/^학/")).containsExactly("학교");
    assertThat(found("/수|교/")).containsExactly("철수", "학교");
    assertThat(found("/ㅋ{3}/")).containsExactly("\u110f\u110f\u110f");
  }

  @Test
  void jamoAreFoldedBothWays() {
    assertThat(found("ㅋㅋㅋ")).containsExactly("\u110f\u110f\u110f");
    assertThat(found("\u110f\u110f\u110f")).containsExactly("\u110f\u110f\u110f");
    assertThat(found("\uffbb\uffbb\uffbb")).containsExactly("\u110f\u110f\u110f");
    assertThat(found("\u1112\u1161\u11a8\u1100\u116d")).containsExactly("학교");
    assertThat(JamoFolding.fold("ㄳ \u11aa \u1172 \u1100\u1161")).isEqualTo("ㄳ ㄳ ㅠ 가");
  }

  @Test
  void sequences() {
    assertThat(found("tag:NNG tag:JKB tag:VV")).containsExactly("학교에 갔");
    assertThat(found("tag:NNG tag:VV")).isEmpty();
    assertThat(found("tag:NNG [] tag:VV")).containsExactly("학교에 갔");
    assertThat(found("tag:NN* []{0,3} tag:VV")).containsExactly("철수가 학교에 갔", "학교에 갔");
    assertThat(found("tag:NN* []{0,2} tag:VV")).containsExactly("학교에 갔");
    assertThat(found("tag:NN* []{3} tag:VV")).containsExactly("철수가 학교에 갔");
    assertThat(found("[] label:PER")).isEmpty();
    assertThat(found("[]{0,1} label:PER")).containsExactly("철수");
    assertThat(found("tag:NNG&학교")).containsExactly("학교");
    assertThat(found("tag:NNG&철수")).isEmpty();
    assertThat(found("label:PER&/수$/ 가")).containsExactly("철수가");
  }

  @Test
  void aWordMayBeOfSeveralMorphemes() {
    assertThat(found("갔다")).containsExactly("갔다");
    assertThat(found("철수가 학교에")).containsExactly("철수가 학교에");
    assertThat(found("에갔")).isEmpty();
    assertThat(found("갔다&tag:EF")).isEmpty();
  }

  @Test
  void quotingAndEscapes() {
    assertThat(found("\"학교\"")).containsExactly("학교");
    assertThat(found("\\학교")).containsExactly("학교");
    assertThat(found("\"a b\"")).isEmpty();
    Query.parse("\\[\\]");
    Query.parse("\\/");
    Query.parse("http://a.b");
    Query.parse("a\\&b");
    Query.parse("/\\//");
    Query.parse("\"tag:NNG\"");
    assertThat(found("tag:VV\\+EP")).containsExactly("갔");
  }

  @Test
  void faultsNameTheirPlace() {
    assertFault("", 0, QueryException.Problem.EMPTY);
    assertFault("[] []", 0, QueryException.Problem.EMPTY);
    assertFault("학교 tag:", 3, QueryException.Problem.NOTHING_BEHIND);
    assertFault("학교 pos:NNG", 3, QueryException.Problem.UNKNOWN_FIELD);
    assertFault("학교 /가", 3, QueryException.Problem.OPEN_REGEX);
    assertFault("/(/", 0, QueryException.Problem.BAD_REGEX);
    assertFault("//", 0, QueryException.Problem.BAD_REGEX);
    assertFault("/(a)\\1/", 0, QueryException.Problem.BAD_REGEX);
    assertFault("가 \"나", 2, QueryException.Problem.OPEN_QUOTE);
    assertFault("가&", 2, QueryException.Problem.LONELY_AND);
    assertFault("&가", 0, QueryException.Problem.LONELY_AND);
    assertFault("가&&나", 2, QueryException.Problem.LONELY_AND);
    assertFault("가 & 나", 2, QueryException.Problem.LONELY_AND);
    assertFault("/가/나", 3, QueryException.Problem.LONELY_AND);
    assertFault("가 []{3,1}", 2, QueryException.Problem.BAD_GAP);
    assertFault("가 []{0,51}", 2, QueryException.Problem.BAD_GAP);
    assertFault("가 [", 2, QueryException.Problem.BAD_GAP);
    assertFault("가 []나", 2, QueryException.Problem.BAD_GAP);
    assertFault("가 ".repeat(51), 100, QueryException.Problem.TOO_LONG);
    assertThatThrownBy(() -> Query.parse("가 [")).hasMessageStartingWith("at character 3: ");
  }

  private static void assertFault(String query, int position, QueryException.Problem problem) {
    assertThatThrownBy(() -> Query.parse(query))
        .as(query)
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(problem);
              assertThat(e.position()).isEqualTo(position);
            });
  }

  /** A backtracking matcher would need longer than the universe has lasted. */
  @Test
  void expressionsAreLinear() {
    String text = "a".repeat(4000) + "b";
    Sentence sentence =
        new Sentence(1, text, List.of(new Token(0, text.length(), "SL", List.of())), List.of());
    assertThat(new SentenceMatcher(Query.parse("/^(a+)+$/")).find(sentence)).isEmpty();
    assertThat(new SentenceMatcher(Query.parse("/^(a|aa|a?)*c/")).find(sentence)).isEmpty();
  }

  @Test
  void gapsAreBounded() {
    String text = "가".repeat(400);
    List<Token> tokens =
        java.util.stream.IntStream.range(0, 400)
            .mapToObj(i -> new Token(i, i + 1, "NNG", List.of()))
            .toList();
    Sentence sentence = new Sentence(1, text, tokens, List.of());
    String query = "가 " + "[]{0,50} 가 ".repeat(24) + "나";
    assertThat(new SentenceMatcher(Query.parse(query)).find(sentence)).isEmpty();
  }

  /** Whatever is typed is read or refused with a place in the query. */
  @Test
  void anythingIsReadOrRefused() {
    Random random = new Random(17);
    String alphabet = "가나ㅋ tag:lemlb/\\\"&[]{}0123,*+(|.^$\ud83d\ude00";
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        new SentenceMatcher(Query.parse(query.toString())).find(SENTENCE);
        read++;
      } catch (QueryException e) {
        assertThat(e.position()).isBetween(0, query.length());
      }
    }
    assertThat(read).isBetween(1000, 19_000);
  }

  @Test
  void concordancesSortByContext() {
    List<Concordance> lines =
        new java.util.ArrayList<>(
            List.of(
                Concordance.of(1, "나는 가 다", 3, 4),
                Concordance.of(2, "너는 가 나", 3, 4),
                Concordance.of(3, "가 라", 0, 1)));
    lines.sort(Concordance.BY_RIGHT);
    assertThat(lines).extracting(Concordance::sentence).containsExactly(2L, 1L, 3L);
    lines.sort(Concordance.BY_LEFT);
    assertThat(lines).extracting(Concordance::sentence).containsExactly(3L, 1L, 2L);
  }
}
