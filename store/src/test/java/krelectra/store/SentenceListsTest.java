package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.store.SentenceFilter.Which;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // opened before each test
class SentenceListsTest {
  @TempDir Path folder;

  private Database database;
  private StoredProject project;
  private SentenceLists lists;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(folder.resolve("db"));
    project = database.create(new Project("p", "p", "", Map.of()), "a");
    lists = new SentenceLists(project);
    for (int d = 0; d < 3; d++) {
      project.apply(WholeDocument.arrival(document("d" + d)), "a");
    }
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  /** Four sentences of three letters, one a line. */
  private static AnnotatedDocument document(String id) {
    List<Sentence> sentences = new ArrayList<>();
    for (int s = 0; s < 4; s++) {
      sentences.add(new Sentence("s" + s, id, new Range(4 * s, 4 * s + 3), Map.of()));
    }
    Document document = Document.of(id, id, "가나다\n라마바\n사아자\n차카타", Map.of());
    return new AnnotatedDocument(document, sentences, List.of(), List.of());
  }

  private void put(String document, String id, String annotator, Target target, State state) {
    Map<String, Value> features = Map.of("label", Value.of("PS"));
    Label label = new Label(id, document, "ner", annotator, target, features, state);
    project.apply(Edit.put(new Item.OfLabel(label)), "a");
  }

  private List<String> listed(Which which) {
    SentenceFilter filter = new SentenceFilter(which, "ner", "me");
    List<String> found = new ArrayList<>();
    long after = 0;
    for (boolean last = false; !last; ) {
      SentenceKeys piece = lists.keys(filter, after, 2);
      lists
          .rows(piece.keys(), filter)
          .forEach(row -> found.add(row.sentence().document() + row.sentence().id()));
      after = piece.document();
      last = piece.isLast();
    }
    return found;
  }

  @Test
  void filtersBySentenceSpanRelationAndPair() {
    put("d0", "x", "me", new Target.OfSpan(4, 5), State.ACCEPTED);
    put("d0", "y", "other", new Target.OfSpan(8, 9), State.ACCEPTED);
    put("d1", "z", "model", new Target.OfSentence("s3"), State.SUGGESTED);
    put("d1", "w", "me", new Target.OfSentence("s0"), State.ACCEPTED);
    put("d2", "r", "me", new Target.OfPair("s1", "s2"), State.ACCEPTED);
    assertThat(listed(Which.ALL)).hasSize(12).startsWith("d0s0", "d0s1").endsWith("d2s3");
    assertThat(listed(Which.MINE)).containsExactly("d0s1", "d1s0", "d2s1", "d2s2");
    assertThat(listed(Which.UNLABELLED))
        .containsExactly("d0s0", "d0s2", "d0s3", "d1s1", "d1s2", "d1s3", "d2s0", "d2s3");
    assertThat(listed(Which.SUGGESTED)).containsExactly("d1s3");
    assertThat(lists.done(new SentenceFilter(Which.ALL, "ner", "me"), 0, 9).done().values())
        .containsExactlyInAnyOrder(1L, 1L, 2L);
  }

  @Test
  void marksReviewedSentencesNotesAndQuestions() {
    put("d0", "x", "other", new Target.OfSpan(4, 5), State.ACCEPTED);
    Sentence before = document("d0").sentences().getFirst();
    Sentence after =
        new Sentence(
            "s0", "d0", before.range(), Map.of(SentenceMarks.reviewedBy("me", "ner"), "yes"));
    project.apply(Edit.change(new Item.OfSentence(before), new Item.OfSentence(after)), "a");
    note("n1", "s2", false);
    note("n2", "x", true);
    assertThat(listed(Which.MINE)).containsExactly("d0s0");
    assertThat(listed(Which.QUESTIONED)).containsExactly("d0s1");
    SentenceFilter filter = new SentenceFilter(Which.ALL, "ner", "me");
    List<ListedSentence> rows = lists.rows(lists.keys(filter, 0, 1).keys(), filter);
    assertThat(rows.get(0).marks().reviewed()).isTrue();
    assertThat(rows.get(1).marks().others()).isTrue();
    assertThat(rows.get(1).marks().mine()).isFalse();
    assertThat(rows.get(2).marks().noted()).isTrue();
    assertThat(rows.get(2).text()).isEqualTo("사아자");
    assertThat(rows.get(3).marks()).isEqualTo(SentenceMarks.NONE);
  }

  private void note(String id, String subject, boolean question) {
    Note note = new Note(id, "d0", subject, "me", Instant.EPOCH, question, "왜?");
    project.apply(Edit.put(new Item.OfNote(note)), "a");
  }

  @Test
  void aSentenceComesWithWhatTouchesIt() {
    put("d0", "x", "me", new Target.OfSpan(0, 1), State.ACCEPTED);
    put("d0", "y", "me", new Target.OfSpan(4, 5), State.ACCEPTED);
    put("d0", "far", "me", new Target.OfSpan(12, 13), State.ACCEPTED);
    put("d0", "r", "me", new Target.OfRelation("y", "far"), State.ACCEPTED);
    put("d0", "p", "me", new Target.OfPair("s1", "s3"), State.ACCEPTED);
    AnnotatedDocument around = lists.around("d0", "s1").orElseThrow();
    assertThat(around.labels()).extracting(Label::id).containsExactly("y", "far", "r", "p");
    assertThat(around.sentences()).extracting(Sentence::id).containsExactly("s1", "s3");
    assertThat(lists.around("d0", "none")).isEmpty();
  }

  @Test
  void aRowAloneIsMarkedAsAmongOthers() {
    put("d0", "x", "me", new Target.OfSpan(4, 5), State.ACCEPTED);
    put("d0", "y", "model", new Target.OfSentence("s2"), State.SUGGESTED);
    put("d0", "z", "other", new Target.OfPair("s0", "s2"), State.ACCEPTED);
    note("n1", "s3", true);
    note("n2", "x", false);
    SentenceFilter filter = new SentenceFilter(Which.ALL, "ner", "me");
    List<Long> keys = lists.keys(filter, 0, 9).keys();
    // More than a few of a document are read together, fewer one by one.
    List<Long> twice = new ArrayList<>(keys);
    twice.addAll(keys);
    List<ListedSentence> together = lists.rows(twice, filter).subList(0, keys.size());
    List<ListedSentence> alone =
        keys.stream().map(key -> lists.rows(List.of(key), filter).getFirst()).toList();
    assertThat(alone).isEqualTo(together);
    assertThat(alone.get(1).marks().mine()).isTrue();
    assertThat(alone.get(1).marks().noted()).isTrue();
    assertThat(alone.get(2).marks().suggested()).isTrue();
  }

  @Test
  void tellsWhichDocumentsWereChanged() {
    long before = project.lastEntry();
    assertThat(lists.changedSince(before)).hasValue(Set.of());
    put("d0", "x", "me", new Target.OfSpan(4, 5), State.ACCEPTED);
    put("d2", "x", "me", new Target.OfSpan(4, 5), State.ACCEPTED);
    assertThat(lists.changedSince(before)).hasValue(Set.of("d0", "d2"));
    long then = project.lastEntry();
    project.undo("a");
    assertThat(lists.changedSince(then)).hasValue(Set.of("d2"));
    SentenceFilter filter = new SentenceFilter(Which.ALL, "ner", "me");
    assertThat(lists.done(filter, Set.of("d0", "d2")).values()).containsExactlyInAnyOrder(1L, 0L);
    assertThat(lists.changedSince(0)).isEmpty();
  }

  @Test
  void keysFindTheirSentencesAndOtherDocumentsChangeTheStamp() {
    long key = lists.key("d1", "s2").orElseThrow();
    SentenceFilter all = new SentenceFilter(Which.ALL, "ner", "me");
    assertThat(lists.rows(List.of(key), all).getFirst().sentence().id()).isEqualTo("s2");
    assertThat(lists.rows(List.of(123L << 40), all)).isEmpty();
    assertThat(lists.key("d1", "none")).isEmpty();
    String before = lists.stamp();
    project.apply(WholeDocument.arrival(document("d9")), "a");
    assertThat(lists.stamp()).isNotEqualTo(before);
    project.undo("a");
    assertThat(lists.stamp()).isEqualTo(before);
  }
}
