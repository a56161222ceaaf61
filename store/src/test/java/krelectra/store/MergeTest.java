package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.MemoryCorpus;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.merge.MergeOptions;
import krelectra.annotation.merge.MergeReport;
import krelectra.annotation.merge.MergeReport.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  private static final String TEXT = "서울에 갔다\n집에 왔다";
  private static final Feature LABEL = new Feature("label", FeatureType.TAG, "", true, "");

  @TempDir Path folder;

  private static Edit document(String id, String text) {
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.put(new Item.OfDocument(Document.of(id, id, text, Map.of()))));
    int start = 0;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      Range range = new Range(start, start + line.length());
      edits.add(Edit.put(new Item.OfSentence(new Sentence("s" + ++number, id, range, Map.of()))));
      start += line.length() + 1;
    }
    return new Edit.Bulk("document", edits);
  }

  private static Edit label(String id, String layer, String by, Target target, String label) {
    return label("d", id, layer, by, target, label);
  }

  private static Edit label(
      String document, String id, String layer, String by, Target target, String label) {
    Map<String, Value> features = Map.of("label", Value.of(label));
    return Edit.put(
        new Item.OfLabel(
            new Label(id, document, layer, by, target, features, Label.State.ACCEPTED)));
  }

  private static Edit person(String id) {
    return Edit.put(new Item.OfAnnotator(new Annotator(id, id, Annotator.Kind.PERSON)));
  }

  private static Edit layer(String id, LayerKind kind, Feature feature) {
    return Edit.put(new Item.OfLayer(Layer.of(id, id, kind, List.of(feature))));
  }

  private Path database(String name, Edit... edits) throws IOException {
    Path file = folder.resolve(name);
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(new Project("p", "p", "", Map.of()), "t");
      project.apply(
          new Edit.Bulk(
              "layers",
              List.of(
                  layer("class", LayerKind.SENTENCE, LABEL),
                  layer("ner", LayerKind.SPAN, LABEL),
                  layer("rel", LayerKind.RELATION, LABEL))),
          "t");
      for (Edit edit : edits) {
        project.apply(edit, "t");
      }
    }
    return file;
  }

  private static MergeReport merged(Path ours, Path theirs, MergeOptions options)
      throws IOException {
    try (Database database = Database.openExisting(ours);
        OtherDatabase other = OtherDatabase.of(theirs, Progress.NONE)) {
      MergeReport report =
          new Merge(database.project("p").orElseThrow(), options, Progress.NONE)
              .run(other.project("p"), "other", "t", false);
      Verification.of(database, Progress.NONE);
      return report;
    }
  }

  private static MemoryCorpus state(Path file) throws IOException {
    try (Database database = Database.openExisting(file)) {
      return StoredProjectTest.copy(database.project("p").orElseThrow());
    }
  }

  private static List<String> labels(Path file) throws IOException {
    try (Database database = Database.openExisting(file)) {
      StoredProject project = database.project("p").orElseThrow();
      List<String> found = new ArrayList<>();
      project.eachDocument(
          d ->
              d.labels()
                  .forEach(
                      l ->
                          found.add(
                              l.id() + " " + l.layer() + " " + l.annotator() + " " + l.label())),
          Progress.NONE);
      return found;
    }
  }

  private Path ours() throws IOException {
    return database(
        "ours",
        person("kim"),
        document("d", TEXT),
        label("l1", "ner", "kim", new Target.OfSpan(0, 2), "LC"),
        label("l2", "class", "kim", new Target.OfSentence("s1"), "x"));
  }

  @Test
  void labelsOfAnotherAreAddedAndUndoneInOneStep() throws IOException {
    Path ours = ours();
    Path theirs =
        database(
            "theirs",
            person("kim"),
            person("lee"),
            document("d", TEXT),
            label("l1", "ner", "lee", new Target.OfSpan(0, 2), "PS"),
            label("l2", "ner", "lee", new Target.OfSpan(7, 8), "LC"),
            label("l3", "rel", "lee", new Target.OfRelation("l1", "l2"), "to"),
            label("k1", "class", "kim", new Target.OfSentence("s1"), "x"),
            Edit.put(new Item.OfNote(new Note("n", "d", "l1", "lee", Instant.EPOCH, true, "정말?"))));
    MemoryCorpus before = state(ours);
    MergeReport report = merged(ours, theirs, MergeOptions.USUAL);
    assertThat(report.addedLabels()).isEqualTo(3);
    assertThat(report.sameLabels()).isEqualTo(1);
    assertThat(report.addedNotes()).isEqualTo(1);
    assertThat(report.differences()).isEmpty();
    assertThat(labels(ours))
        .containsExactly(
            "l1 ner kim LC",
            "l2 class kim x",
            "lee/l1 ner lee PS",
            "lee/l2 ner lee LC",
            "lee/l3 rel lee to");
    try (Database database = Database.openExisting(ours)) {
      var document = database.project("p").orElseThrow().document("d").orElseThrow();
      assertThat(document.labels().getLast().target())
          .isEqualTo(new Target.OfRelation("lee/l1", "lee/l2"));
      assertThat(document.notes().getFirst().subject()).isEqualTo("lee/l1");
    }
    // Once more: nothing is new, and the history says nothing.
    MemoryCorpus after = state(ours);
    MergeReport again = merged(ours, theirs, MergeOptions.USUAL);
    assertThat(again.addedLabels() + again.addedNotes()).isZero();
    assertThat(again.sameLabels()).isEqualTo(4);
    assertThat(state(ours)).isEqualTo(after);
    try (Database database = Database.openExisting(ours)) {
      database.project("p").orElseThrow().undo("t");
    }
    assertThat(state(ours)).isEqualTo(before);
  }

  @Test
  void aBackupIsMergedLikeItsDatabase() throws IOException {
    Path ours = ours();
    Path theirs =
        database(
            "theirs",
            document("d", TEXT),
            label("l1", "ner", "lee", new Target.OfSpan(0, 2), "PS"));
    Path backup = folder.resolve("b.jsonl.gz");
    try (Database database = Database.openExisting(theirs)) {
      Backup.to(backup, database, Progress.NONE);
    }
    assertThat(merged(ours, backup, MergeOptions.USUAL).addedLabels()).isEqualTo(1);
  }

  @Test
  void anotherTextIsToldAndNothingOfItComes() throws IOException {
    Path ours = ours();
    Path theirs =
        database(
            "theirs",
            document("d", "다른 글"),
            label("l1", "ner", "lee", new Target.OfSpan(0, 2), "PS"),
            document("e", "새 글"),
            label("e", "l1", "ner", "lee", new Target.OfSpan(0, 1), "PS"));
    MergeReport report = merged(ours, theirs, MergeOptions.USUAL);
    assertThat(report.differences()).containsExactly(new Difference.Text("d"));
    assertThat(report.newDocuments()).isEqualTo(1);
    assertThat(labels(ours)).containsExactly("l1 ner kim LC", "l2 class kim x", "l1 ner lee PS");
  }

  @Test
  void theSameTextOfAnotherNameIsTheSameDocument() throws IOException {
    Path ours = ours();
    Path theirs =
        database(
            "theirs",
            document("other.txt", TEXT),
            label("other.txt", "l1", "class", "lee", new Target.OfSentence("s2"), "y"));
    MergeReport report = merged(ours, theirs, MergeOptions.USUAL);
    assertThat(report.newDocuments()).isZero();
    assertThat(labels(ours)).contains("lee/l1 class lee y");
  }

  @Test
  void sentencesThatAreCutOtherwiseAreTold() throws IOException {
    Path theirs =
        database(
            "theirs",
            Edit.put(new Item.OfDocument(Document.of("d", "d", TEXT, Map.of()))),
            Edit.put(new Item.OfSentence(new Sentence("all", "d", new Range(0, 12), Map.of()))),
            label("l1", "class", "lee", new Target.OfSentence("all"), "x"));
    assertThat(merged(ours(), theirs, MergeOptions.USUAL).differences())
        .containsExactly(new Difference.Lost("d", "class", "lee", "all"));
  }

  @Test
  void oneAnnotatorWhoSaysTwoThingsIsTold() throws IOException {
    Path theirs =
        database(
            "theirs",
            document("d", TEXT),
            label("x", "ner", "kim", new Target.OfSpan(0, 2), "PS"),
            label("y", "ner", "me", new Target.OfSpan(7, 8), "LC"));
    Path ours = ours();
    MemoryCorpus before = state(ours);
    MergeReport report = merged(ours, theirs, MergeOptions.USUAL);
    assertThat(report.differences())
        .containsExactly(new Difference.Said("d", "ner", "kim", "0-2", "label=LC", "label=PS"));
    assertThat(labels(ours)).containsExactly("l1 ner kim LC", "l2 class kim x", "me/y ner me LC");
    merged(ours, theirs, new MergeOptions(Map.of(), false, true));
    assertThat(labels(ours)).contains("l1 ner kim PS");
    try (Database database = Database.openExisting(ours)) {
      StoredProject project = database.project("p").orElseThrow();
      project.undo("t");
      project.undo("t");
    }
    assertThat(state(ours)).isEqualTo(before);
    // One name, two people.
    merged(ours, theirs, new MergeOptions(Map.of("kim", "kim2"), false, false));
    assertThat(labels(ours)).contains("kim/x ner kim2 PS");
  }

  @Test
  void layersThatDifferChangeNothing() throws IOException {
    Path theirs =
        database(
            "theirs",
            Edit.change(
                new Item.OfLayer(Layer.of("ner", "ner", LayerKind.SPAN, List.of(LABEL))),
                new Item.OfLayer(
                    Layer.of(
                        "ner",
                        "ner",
                        LayerKind.SPAN,
                        List.of(new Feature("label", FeatureType.NUMBER, "", true, ""))))),
            document("d", TEXT),
            label("l1", "ner", "lee", new Target.OfSpan(0, 2), "1"));
    Path ours = ours();
    MemoryCorpus before = state(ours);
    assertThatThrownBy(() -> merged(ours, theirs, MergeOptions.USUAL))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a layer that differs from the one here, ner: its feature label");
    assertThat(state(ours)).isEqualTo(before);
    merged(ours, theirs, new MergeOptions(Map.of(), true, false));
    assertThat(labels(ours)).contains("lee/l1 ner.2 lee 1", "l1 ner kim LC");
  }
}
