package krelectra.app.loop.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.app.loop.OneDocument;
import krelectra.app.loop.suggestion.Survey;
import krelectra.inference.Cancellation;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.store.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
  private static final Layer CLASS =
      Layer.of("class", "class", LayerKind.SENTENCE, List.of(Feature.label("")));
  private static final Layer NER =
      Layer.of("ner", "ner", LayerKind.SPAN, List.of(Feature.label("")));
  private static final List<String> LABELS = List.of("긍정", "부정");
  private static final List<String> LINES =
      List.of("아주 좋은 영화", "아주 좋은 영화다", "배우가 별로", "음악이 훌륭하다", "아주 좋은 영화요");

  @TempDir Path folder;
  private OneDocument at;

  @BeforeEach
  void open() throws IOException {
    at = new OneDocument(folder, List.of(CLASS, NER), LINES);
  }

  @AfterEach
  void close() throws IOException {
    at.close();
  }

  private String id(int line) {
    return at.document().sentences().get(line).id();
  }

  private List<String> texts(List<RankedSentence> ranked) {
    AnnotatedDocument all = at.document();
    return ranked.stream()
        .map(
            each ->
                all.sentences().stream()
                    .filter(sentence -> sentence.id().equals(each.sentence()))
                    .map(all::text)
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private void label(int line) {
    Target target = new Target.OfSentence(id(line));
    Map<String, Value> good = Map.of(Feature.LABEL, Value.of("긍정"));
    at.put(
        new Item.OfLabel(
            new Label("l" + line, "d", "class", "kim", target, good, Label.State.ACCEPTED)));
  }

  private static List<Prediction> byLength(List<Example> examples, Cancellation cancellation) {
    return examples.stream()
        .<Prediction>map(
            each -> {
              double p = 0.5 + ((Example.Text) each).first().length() / 100.0;
              return new Prediction.Label(each.id(), 0, List.of(p, 1 - p));
            })
        .toList();
  }

  @Test
  void theLeastSureComesFirstAndWhatIsLabelledNotAtAll() throws IOException {
    label(2);
    List<RankedSentence> ranked =
        new UncertainSentences(new Survey(at.project, CLASS, Feature.LABEL), LABELS)
            .of(RankingTest::byLength, Progress.NONE, Cancellation.NONE);
    assertThat(texts(ranked)).startsWith("아주 좋은 영화", "음악이 훌륭하다").doesNotContain("배우가 별로");
    assertThat(ranked.getFirst().why()).isEqualTo(Why.of("margin", "긍정", "부정", "0.16"));
  }

  @Test
  void ofTagsTheLeastSureEojeolTells() throws IOException {
    List<RankedSentence> ranked =
        new UncertainSentences(new Survey(at.project, NER, Feature.LABEL), List.of("O", "PS-B"))
            .of(
                (examples, cancellation) ->
                    examples.stream()
                        .<Prediction>map(
                            each -> {
                              List<String> words = ((Example.Tokens) each).words();
                              boolean two = words.size() == 2;
                              return new Prediction.Tags(
                                  each.id(),
                                  words.stream().map(word -> "O").toList(),
                                  words.stream()
                                      .map(word -> two && word.endsWith("이") ? 0.4 : 0.9)
                                      .toList());
                            })
                        .toList(),
                Progress.NONE,
                Cancellation.NONE);
    assertThat(texts(ranked).getFirst()).isEqualTo("음악이 훌륭하다");
    assertThat(ranked.getFirst().why()).isEqualTo(Why.of("tag", "음악이", "O", "0.40"));
  }

  @Test
  void whatIsLeastLikeTheLabelledComesFirst() throws IOException {
    label(0);
    List<RankedSentence> ranked =
        new DiverseSentences(at.project, CLASS, 3).of(Progress.NONE, Cancellation.NONE);
    assertThat(texts(ranked).subList(0, 2)).containsExactlyInAnyOrder("배우가 별로", "음악이 훌륭하다");
    assertThat(ranked.getFirst().why().code()).isEqualTo("unlike");
    assertThat(texts(ranked)).doesNotContain("아주 좋은 영화");
  }

  @Test
  void anOrderIsFoundAgainAndADamagedOneCountsAsNone() throws IOException {
    RankingFile file =
        RankingFile.of(folder.resolve("orders"), folder, 1, "영화평 층/", RankingKind.UNCERTAIN);
    assertThat(file.read()).isEmpty();
    Ranking ranking =
        new Ranking(
            RankingKind.UNCERTAIN,
            "영화평 층/",
            "둘째 실행",
            "2026-12-01T00:00:00Z",
            List.of(
                new RankedSentence("d", "s1", Why.of("margin", "긍정", "부정", "0.02")),
                new RankedSentence("d", "s2", Why.of("nothing"))));
    file.write(ranking);
    assertThat(file.read()).contains(ranking);
    String whole = Files.readString(file.file());
    Files.writeString(file.file(), whole.substring(0, whole.length() - 30));
    assertThat(file.read()).isEmpty();
    Files.writeString(file.file(), whole.lines().findFirst().orElseThrow() + "\n");
    assertThat(file.read()).as("cut after its head").isEmpty();
    Files.writeString(file.file(), "");
    assertThat(file.read()).isEmpty();
  }
}
