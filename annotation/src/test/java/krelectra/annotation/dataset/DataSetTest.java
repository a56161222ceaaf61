package krelectra.annotation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import krelectra.annotation.InputException;
import krelectra.annotation.dataset.DataSetFinding.Kind;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Palette;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.quality.Split.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetTest {
  private static final SplitRule SPLIT = new SplitRule(SplitRule.Kind.STRATIFIED, 0.1, 0.1, 3);
  private static final List<Annotator> ANNOTATORS =
      List.of(
          new Annotator(Annotator.SOURCE, "source", Annotator.Kind.SOURCE),
          new Annotator("kim", "Kim", Annotator.Kind.PERSON),
          new Annotator("bot", "Bot", Annotator.Kind.MODEL),
          new Annotator("gold", "Gold", Annotator.Kind.PERSON));
  private static final Tagset TAGS =
      new Tagset("t", "t", false, Palette.tags(List.of("긍정", "부정", "중립")));

  @TempDir Path folder;

  private static DataSetRule rule(DataSetTask task, String layer, SplitRule split) {
    return new DataSetRule(layer, Feature.LABEL, task, Whose.CURATED_FIRST, split);
  }

  private static DataSetBuilder builder(DataSetTask task, LayerKind kind, SplitRule split) {
    Layer layer = Layer.of("l", "l", kind, List.of(Feature.label("t")));
    return new DataSetBuilder("p", rule(task, "l", split), layer, Optional.of(TAGS), ANNOTATORS);
  }

  private static void give(
      DocumentBuilder builder, String id, String annotator, Target target, String tag) {
    builder.label(id, "l", annotator, target, Map.of(Feature.LABEL, Value.of(tag)));
  }

  private static AnnotatedDocument reviews(String name, int count) {
    Random random = new Random(name.hashCode());
    DocumentBuilder builder = new DocumentBuilder(name, 1, Map.of());
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("영화 ");
      for (int c = 0; c < 20; c++) {
        text.append((char) ('가' + random.nextInt(3000)));
      }
      String sentence = builder.line(text.toString(), Map.of());
      give(
          builder,
          "l" + i,
          Annotator.SOURCE,
          new Target.OfSentence(sentence),
          i % 3 == 0 ? "부정" : "긍정");
    }
    return builder.build();
  }

  private static AnnotatedDocument with(AnnotatedDocument annotated, List<Label> labels) {
    return new AnnotatedDocument(
        annotated.document(), annotated.sentences(), labels, annotated.notes());
  }

  @Test
  void theMostTrustedHumanLabelCountsAndSuggestionsNever() throws IOException {
    DocumentBuilder documents = new DocumentBuilder("d", 1, Map.of());
    String curated = documents.line("하나", Map.of());
    String person = documents.line("둘", Map.of());
    String file = documents.line("셋", Map.of());
    String model = documents.line("넷", Map.of());
    String waiting = documents.line("다섯", Map.of());
    for (String sentence : List.of(curated, person, file)) {
      give(documents, "s" + sentence, Annotator.SOURCE, new Target.OfSentence(sentence), "긍정");
    }
    give(documents, "k1", "kim", new Target.OfSentence(curated), "부정");
    give(documents, "k2", "kim", new Target.OfSentence(person), "부정");
    give(documents, "g1", "gold", new Target.OfSentence(curated), "중립");
    give(documents, "b1", "bot", new Target.OfSentence(model), "긍정");
    give(documents, "w1", "kim", new Target.OfSentence(waiting), "긍정");
    AnnotatedDocument all = documents.build();
    List<Label> labels =
        all.labels().stream()
            .map(l -> l.id().equals("w1") ? l.withState(Label.State.SUGGESTED) : l)
            .toList();
    DataSetBuilder builder = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SPLIT);
    builder.add(with(all, labels));
    DataSet set = builder.build("set");
    assertThat(set.items().stream().map(item -> item.said().label()))
        .containsExactlyInAnyOrder("중립", "부정", "긍정");
    assertThat(set.labels()).containsExactly("긍정", "부정", "중립");
    assertThat(set.leftOut()).containsEntry(LeftOut.UNLABELLED, 2);
  }

  @Test
  void aModelIsNobodyToLearnFrom() {
    assertThatThrownBy(() -> new Voices(new Whose(List.of("bot")), ANNOTATORS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a model");
    Layer layer = Layer.of("l", "l", LayerKind.SENTENCE, List.of(Feature.label("t")));
    DataSetRule rule =
        new DataSetRule(
            "l", Feature.LABEL, DataSetTask.CLASSES, new Whose(List.of("lee", "park")), SPLIT);
    DataSetBuilder builder = new DataSetBuilder("p", rule, layer, Optional.of(TAGS), ANNOTATORS);
    DocumentBuilder document = new DocumentBuilder("d", 1, Map.of());
    String sentence = document.line("하나", Map.of());
    give(document, "l1", "park", new Target.OfSentence(sentence), "긍정");
    builder.add(document.build());
    assertThatThrownBy(() -> builder.build("a"))
        .isInstanceOf(InputException.class)
        .hasMessage("annotator lee: is not in the project; give one of bot, gold, kim, source");
  }

  /** Whoever did not sign labels under a name that the project does not list. */
  @Test
  void whoNeverSignedIsAPersonAllTheSame() throws IOException {
    DocumentBuilder documents = new DocumentBuilder("d", 1, Map.of());
    String first = documents.line("하나", Map.of());
    String second = documents.line("둘", Map.of());
    give(documents, "s1", Annotator.SOURCE, new Target.OfSentence(first), "긍정");
    give(documents, "r1", "root", new Target.OfSentence(first), "부정");
    give(documents, "r2", "root", new Target.OfSentence(second), "중립");
    give(documents, "k2", "kim", new Target.OfSentence(second), "긍정");
    DataSetBuilder builder = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SPLIT);
    builder.add(documents.build());
    assertThat(builder.build("a").items().stream().map(item -> item.said().label()))
        .containsExactlyInAnyOrder("부정", "긍정");
  }

  @Test
  void theSameLabelsMakeTheSameHashAndAnotherLabelAnother() throws IOException {
    DataSetBuilder first = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SPLIT);
    DataSetBuilder second = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SPLIT);
    DataSetBuilder changed = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SPLIT);
    AnnotatedDocument annotated = reviews("d", 60);
    first.add(annotated);
    second.add(annotated);
    changed.add(
        with(
            annotated,
            annotated.labels().stream()
                .map(
                    l ->
                        l.id().equals("l7")
                            ? l.withFeatures(Map.of(Feature.LABEL, Value.of("중립")))
                            : l)
                .toList()));
    DataSet set = first.build("a");
    assertThat(second.build("b").sha256()).isEqualTo(set.sha256());
    assertThat(changed.build("a").sha256()).isNotEqualTo(set.sha256());
    assertThat(set.sizes()).containsEntry(Part.DEV, 6).containsEntry(Part.TEST, 6);
  }

  @Test
  void whatIsWrittenAsJsonIsReadBackAndForgeriesAreRefused() throws IOException {
    DataSetBuilder builder = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SPLIT);
    builder.add(reviews("d", 30));
    DataSet set = builder.build("a");
    List<Json> items = set.items().stream().<Json>map(DataSetJson::item).toList();
    assertThat(DataSetJson.read(DataSetJson.head(set), items)).isEqualTo(set);
    List<Json> fewer = items.subList(1, items.size());
    assertThatThrownBy(() -> DataSetJson.read(DataSetJson.head(set), fewer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SHA-256");
  }

  @Test
  void spansBecomeTagsOfEojeolsWithTheSourceWhereThePersonLeftIt() throws IOException {
    DocumentBuilder documents = new DocumentBuilder("d", 1, Map.of());
    documents.line("홍길동이 서울 시청에서 김구를", Map.of());
    documents.line("아무도 없다", Map.of());
    give(documents, "s1", Annotator.SOURCE, new Target.OfSpan(0, 3), "긍정");
    give(documents, "s2", Annotator.SOURCE, new Target.OfSpan(5, 10), "부정");
    give(documents, "k1", "kim", new Target.OfSpan(13, 15), "긍정");
    give(documents, "k2", "kim", new Target.OfSpan(5, 7), "중립");
    DataSetBuilder builder = builder(DataSetTask.TOKENS, LayerKind.SPAN, SPLIT);
    builder.add(documents.build());
    DataSet set = builder.build("a");
    assertThat(set.items().getFirst().said())
        .isEqualTo(
            new Said.Tagged(
                List.of("홍길동이", "서울", "시청에서", "김구를"), List.of("긍정-B", "중립-B", "O", "긍정-B")));
    assertThat(set.items().get(1).said())
        .isEqualTo(new Said.Tagged(List.of("아무도", "없다"), List.of("O", "O")));
    new TrainingFiles(set).write(folder);
    assertThat(Files.readString(folder.resolve("train.tsv")))
        .contains("홍길동이 서울 시청에서 김구를\t긍정-B 중립-B O 긍정-B\t" + set.items().getFirst().id());
  }

  @Test
  void documentsMaySayTheirPart() throws IOException {
    DataSetBuilder builder = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SplitRule.said());
    builder.add(reviews("ratings_train.txt", 20));
    builder.add(reviews("valid.tsv", 5));
    builder.add(reviews("ratings_test.txt", 7));
    DataSet set = builder.build("a");
    assertThat(set.sizes()).isEqualTo(Map.of(Part.TRAIN, 20, Part.DEV, 5, Part.TEST, 7));
    DataSetBuilder silent = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SplitRule.said());
    assertThatThrownBy(() -> silent.add(reviews("evaluation.txt", 3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not say");
  }

  @Test
  void theCheckNamesWhatWouldSpoilATraining() throws IOException {
    DocumentBuilder documents = new DocumentBuilder("ratings_train", 1, Map.of());
    for (int i = 0; i < 12; i++) {
      String sentence =
          documents.line(i < 2 ? "같은 글이 두 번 나온다" : "글 " + "가나다라마바사".repeat(i), Map.of());
      String tag = i == 0 ? "부정" : "긍정";
      give(documents, "l" + i, "kim", new Target.OfSentence(sentence), tag);
    }
    DocumentBuilder test = new DocumentBuilder("test", 1, Map.of());
    String leak = test.line("글 " + "가나다라마바사".repeat(9), Map.of());
    give(test, "t1", "kim", new Target.OfSentence(leak), "중립");
    DataSetBuilder builder = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SplitRule.said());
    builder.add(documents.build());
    builder.add(test.build());
    var check = new DataSetCheck(10, 0.8, String::length, 70);
    List<DataSetFinding> findings = check.check(builder.build("a"), () -> false);
    assertThat(findings)
        .extracting(DataSetFinding::kind)
        .contains(
            Kind.CLASS_NOT_IN_TRAIN,
            Kind.SMALL_CLASS,
            Kind.CONTRADICTIONS,
            Kind.LEAKS,
            Kind.NO_DEV,
            Kind.TOO_LONG)
        .doesNotContain(Kind.ONE_CLASS, Kind.NO_TEST);
    assertThat(findings.getFirst().severity()).isEqualTo(DataSetFinding.Severity.ERROR);
    assertThat(findings)
        .extracting(DataSetFinding::message)
        .contains("부정 has 1 in train: 10 or more are wanted");
  }

  @Test
  void rowsLeadBackAndTabsDoNotBreakThem() throws IOException {
    DocumentBuilder documents = new DocumentBuilder("train", 1, Map.of());
    documents.text().append("한 줄\n두\t줄");
    String sentence = documents.sentence(0, documents.text().length(), Map.of());
    give(documents, "l1", "kim", new Target.OfSentence(sentence), "긍정");
    DataSetBuilder builder = builder(DataSetTask.CLASSES, LayerKind.SENTENCE, SplitRule.said());
    builder.add(documents.build());
    DataSet set = builder.build("a");
    new TrainingFiles(set).write(folder);
    assertThat(Files.readAllLines(folder.resolve("train.tsv")))
        .containsExactly("text\tlabel\titem_id", "한 줄 두 줄\t긍정\t" + set.items().getFirst().id());
    assertThat(folder.resolve("dev.tsv")).doesNotExist();
    assertThat(Files.readString(folder.resolve("dataset.json"))).contains(set.sha256());
  }
}
