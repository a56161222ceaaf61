package krelectra.annotation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  @TempDir Path folder;

  private static final List<String> WORDS = List.of("가", "나", "다", "ㅋㅋ", "\u110f\u110f", "ab");
  private static final List<String> TAGS = List.of("NNG", "NNP", "JKO", "VV", "VV+EP", "EF");

  private static Morphology version(String version) {
    return new Morphology() {
      @Override
      public List<Token> tokens(String text) {
        return List.of();
      }

      @Override
      public String version() {
        return version;
      }
    };
  }

  private SearchIndex open() throws IOException {
    return SearchIndex.open(folder, version("1"));
  }

  /** Random morphemes, some with a blank between them. */
  private static Sentence random(long id, Random random) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    List<Sentence.Labelled> labels = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      if (random.nextBoolean()) {
        text.append(' ');
      }
      int start = text.length();
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      List<String> lemmas = random.nextInt(3) == 0 ? List.of("가다", "나") : List.of();
      tokens.add(new Token(start, text.length(), TAGS.get(random.nextInt(TAGS.size())), lemmas));
      if (random.nextInt(5) == 0) {
        String label = random.nextBoolean() ? "PER" : "LOC";
        labels.add(new Sentence.Labelled(Math.max(0, start - 1), text.length(), label));
      }
    }
    return new Sentence(id, text.toString(), tokens, labels);
  }

  private static final List<String> QUERIES =
      List.of(
          "가",
          "가나",
          "ㅋㅋ",
          "없다",
          "lemma:가다",
          "lemma:나&tag:N*",
          "tag:VV",
          "tag:*",
          "tag:V*&label:PER",
          "label:*",
          "label:LOC 가",
          "/[가나]/",
          "/^a/&tag:NNG",
          "/ㅋ/ []{0,2} tag:EF",
          "tag:NNG tag:JKO",
          "tag:NN* []{0,3} 다",
          "가 [] 나",
          "[]{0,1} label:PER",
          "가나다 tag:EF");

  private static List<Concordance> all(SearchIndex index, String query, int size)
      throws IOException {
    List<Concordance> lines = new ArrayList<>();
    Page page = index.page(Query.parse(query), null, size, () -> false);
    lines.addAll(page.lines());
    while (page.next() != null) {
      page = index.page(Query.parse(query), page.next(), size, () -> false);
      lines.addAll(page.lines());
    }
    return lines;
  }

  private static void assertSame(SearchIndex index, Map<Long, Sentence> corpus) throws IOException {
    assertThat(index.size()).isEqualTo(corpus.size());
    for (String query : QUERIES) {
      List<Concordance> expected = new ArrayList<>();
      for (Sentence sentence : corpus.values()) {
        for (Match match : new SentenceMatcher(Query.parse(query)).find(sentence)) {
          expected.add(Concordance.of(sentence.id(), sentence.text(), match.start(), match.end()));
        }
      }
      assertThat(all(index, query, 7)).as(query).isEqualTo(expected);
      assertThat(index.count(Query.parse(query), () -> false)).as(query).isEqualTo(expected.size());
    }
  }

  /** The index finds, page by page, exactly what the matcher finds, through changes. */
  @Test
  void findsWhatTheMatcherFinds() throws IOException {
    Random random = new Random(31);
    Map<Long, Sentence> corpus = new TreeMap<>();
    try (SearchIndex index = open()) {
      for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 100; i++) {
          long id = random.nextInt(300) - 50L;
          if (random.nextInt(4) == 0) {
            index.delete(id);
            corpus.remove(id);
          } else {
            Sentence sentence = random(id, random);
            index.put(sentence);
            corpus.put(id, sentence);
          }
        }
        if (round % 2 == 0) {
          index.refresh();
        } else {
          index.commit(round);
        }
        assertSame(index, corpus);
      }
      index.clear();
      corpus.clear();
      index.refresh();
      assertSame(index, corpus);
    }
  }

  /** More sentences than are looked at one by one, so that expressions go through surfaces. */
  @Test
  void expressionsOnManySentences() throws IOException {
    Random random = new Random(5);
    Map<Long, Sentence> corpus = new TreeMap<>();
    try (SearchIndex index = open()) {
      for (long id = 0; id < 21_000; id++) {
        Sentence sentence = random(id, random);
        index.add(sentence);
        corpus.put(id, sentence);
      }
      index.commit(1);
      for (String query : List.of("/ㅋ/", "/^a/&tag:NNG", "/[가나]/ /b$/")) {
        long expected = 0;
        for (Sentence sentence : corpus.values()) {
          expected += new SentenceMatcher(Query.parse(query)).find(sentence).size();
        }
        assertThat(index.count(Query.parse(query), () -> false)).as(query).isEqualTo(expected);
        assertThat(expected).isPositive();
      }
      assertThat(index.page(Query.parse("tag:NNG"), null, 10, () -> true).lines().size())
          .isLessThanOrEqualTo(10);
    }
  }

  @Test
  void whatWasCommittedIsThereAgain() throws IOException {
    try (SearchIndex index = open()) {
      index.put(QueryTest.SENTENCE);
      index.commit(42);
      index.put(new Sentence(2, "가", List.of(new Token(0, 1, "NNG", List.of())), List.of()));
      index.refresh();
      assertThat(index.size()).isEqualTo(2);
    }
    try (SearchIndex index = open()) {
      assertThat(index.edit()).isEqualTo(42);
      assertThat(index.size()).isEqualTo(1);
      assertThat(all(index, "ㅋㅋㅋ", 5))
          .containsExactly(new Concordance(1, 11, 14, "철수가 학교에 갔다 ", "\u110f\u110f\u110f", ""));
    }
  }

  @Test
  void anotherVersionOrDamageIsTold() throws IOException {
    try (SearchIndex index = open()) {
      index.put(QueryTest.SENTENCE);
      index.commit(1);
    }
    assertThatThrownBy(() -> SearchIndex.open(folder, version("2")))
        .isInstanceOf(IndexUnusableException.class);
    open().close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().equals("write.lock")) {
          byte[] bytes = Files.readAllBytes(file);
          Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
      }
    }
    assertThatThrownBy(this::open).isInstanceOf(IndexUnusableException.class);
  }

  @Test
  void oddTextsAreKept() throws IOException {
    String odd = "\ud83d\ude00 \ud800 가" + "x".repeat(9000);
    Sentence sentence =
        new Sentence(
            7,
            odd,
            List.of(
                new Token(0, 2, "SY", List.of()),
                new Token(5, 6, "NNG", List.of()),
                new Token(6, odd.length(), "SL", List.of())),
            List.of());
    try (SearchIndex index = open()) {
      index.put(sentence);
      index.put(new Sentence(8, "", List.of(), List.of()));
      index.commit(0);
      assertThat(all(index, "tag:SL", 5)).hasSize(1);
      assertThat(all(index, "/x{9}/", 5)).hasSize(1);
      assertThat(all(index, "가", 5).getFirst().left()).isEqualTo("\ud83d\ude00 \ud800 ");
      assertThat(index.size()).isEqualTo(2);
    }
  }
}
