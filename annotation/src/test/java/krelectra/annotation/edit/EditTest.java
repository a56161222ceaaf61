package krelectra.annotation.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Key.Kind;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void undoneOneByOneNothingIsLeft(long seed) {
    MemoryCorpus corpus = new MemoryCorpus();
    RandomEdits edits = new RandomEdits(seed, corpus);
    List<Edit> done = new ArrayList<>();
    List<MemoryCorpus> states = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Edit edit = edits.next();
      states.add(new MemoryCorpus(corpus));
      edit.applyTo(corpus);
      done.add(edit);
    }
    for (int i = done.size() - 1; i >= 0; i--) {
      done.get(i).inverted().applyTo(corpus);
      assertThat(corpus).as("edit %s", i).isEqualTo(states.get(i));
    }
    assertThat(corpus).isEqualTo(new MemoryCorpus());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void theLogReplaysToTheSameCorpus(long seed) {
    MemoryCorpus corpus = new MemoryCorpus();
    RandomEdits edits = new RandomEdits(seed, corpus);
    List<String> log = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      Edit edit = edits.next();
      edit.applyTo(corpus);
      var entry = new LoggedEdit(i, "a", Instant.ofEpochSecond(i), 0, edit);
      log.add(EditJson.write(entry).inLine());
    }
    MemoryCorpus replayed = new MemoryCorpus();
    for (String line : log) {
      LoggedEdit entry = EditJson.readEntry(JsonReader.parse(line));
      entry.edit().applyTo(replayed);
      assertThat(EditJson.write(entry).inLine()).isEqualTo(line);
    }
    assertThat(replayed).isEqualTo(corpus);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35})
  void aBulkIsOneStep(long seed) {
    MemoryCorpus corpus = new MemoryCorpus();
    RandomEdits edits = new RandomEdits(seed, corpus);
    List<Edit> steps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Edit edit = edits.next();
      edit.applyTo(corpus);
      steps.add(edit);
    }
    Edit bulk = new Edit.Bulk("all", steps);
    MemoryCorpus other = new MemoryCorpus();
    bulk.applyTo(other);
    assertThat(other).isEqualTo(corpus);
    bulk.inverted().applyTo(other);
    assertThat(other).isEqualTo(new MemoryCorpus());
    assertThat(bulk.inverted().inverted()).isEqualTo(bulk);
  }

  @Test
  void aBulkThatDoesNotFitLeavesNoTrace() {
    MemoryCorpus corpus = new MemoryCorpus();
    Edit put = Edit.put(new Item.OfDocument(Document.of("d", "d", "가나", Map.of())));
    Edit bulk = new Edit.Bulk("twice", List.of(put, put));
    assertThatThrownBy(() -> bulk.applyTo(corpus)).isInstanceOf(EditConflictException.class);
    assertThat(corpus).isEqualTo(new MemoryCorpus());
  }

  @Test
  void aCorrectionMovesWhatLiesBehindAndKeepsTheOriginal() {
    String text = "스타뎀의 영화가 재미있다. 정말로.";
    MemoryCorpus corpus = new MemoryCorpus();
    put(corpus, new Item.OfDocument(Document.of("d", "d", text, Map.of())));
    put(corpus, new Item.OfSentence(new Sentence("s1", "d", new Range(0, 14), Map.of())));
    put(corpus, new Item.OfSentence(new Sentence("s2", "d", new Range(15, 19), Map.of())));
    Label name = label("l1", 0, 3);
    Label film = label("l2", 5, 7);
    put(corpus, new Item.OfLabel(name));
    put(corpus, new Item.OfLabel(film));
    var annotated =
        new AnnotatedDocument(
            document(corpus),
            List.of(sentence(corpus, "s1"), sentence(corpus, "s2")),
            List.of(name, film),
            List.of());
    Edit edit = Corrections.replace(annotated, new Range(3, 3), "선생");
    edit.applyTo(corpus);
    assertThat(document(corpus).text()).isEqualTo("스타뎀선생의 영화가 재미있다. 정말로.");
    assertThat(document(corpus).original()).isEqualTo(text);
    // What is inserted at a span's edge stays outside of it, but inside the sentence.
    assertThat(range(corpus, "l1")).isEqualTo(new Range(0, 3));
    assertThat(range(corpus, "l2").of(document(corpus).text())).isEqualTo("영화");
    assertThat(sentence(corpus, "s1").range()).isEqualTo(new Range(0, 16));
    assertThat(sentence(corpus, "s2").range().of(document(corpus).text())).isEqualTo("정말로.");
    edit.inverted().applyTo(corpus);
    assertThat(document(corpus).text()).isEqualTo(text);
    assertThat(range(corpus, "l2")).isEqualTo(new Range(5, 7));
  }

  @Test
  void whatIsNoEditIsRefused() {
    for (String json :
        List.of(
            "[]",
            "{}",
            "{\"change\": 1}",
            "{\"change\": {\"before\": null}}",
            "{\"change\": {\"before\": null, \"after\": null}}",
            "{\"change\": {\"before\": null, \"after\": {\"label\": {\"id\": 1}}}}",
            "{\"bulk\": {\"name\": \"x\", \"edits\": 3}}")) {
      Json parsed = JsonReader.parse(json);
      assertThatThrownBy(() -> EditJson.read(parsed))
          .as(json)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void put(MemoryCorpus corpus, Item item) {
    Edit.put(item).applyTo(corpus);
  }

  private static Label label(String id, int start, int end) {
    return new Label(
        id,
        "d",
        "ner",
        "a",
        new Target.OfSpan(start, end),
        Map.of("label", Value.of("PS")),
        Label.State.ACCEPTED);
  }

  private static Document document(MemoryCorpus corpus) {
    return corpus.items(Kind.DOCUMENT, "d").stream()
        .map(item -> ((Item.OfDocument) item).document())
        .findFirst()
        .orElseThrow();
  }

  private static Sentence sentence(MemoryCorpus corpus, String id) {
    return corpus.items(Kind.SENTENCE, "d").stream()
        .map(item -> ((Item.OfSentence) item).sentence())
        .filter(sentence -> sentence.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Range range(MemoryCorpus corpus, String id) {
    return corpus.items(Kind.LABEL, "d").stream()
        .map(item -> ((Item.OfLabel) item).label())
        .filter(label -> label.id().equals(id))
        .map(label -> label.target().ranges().getFirst())
        .findFirst()
        .orElseThrow();
  }
}
