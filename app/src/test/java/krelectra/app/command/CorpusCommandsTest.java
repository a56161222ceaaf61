package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CorpusCommandsTest {
  private static final String TABLE = "id\tdocument\tlabel\n7\t영화가 재미있다\t1\n8\t영화는 별로다\t0\n";

  @TempDir Path folder;

  private String db = "";
  private String table = "";

  @BeforeEach
  void files() throws IOException {
    db = folder.resolve("p.db").toString();
    table = Files.writeString(folder.resolve("t.tsv"), TABLE).toString();
  }

  private CommandLineFixture.Result run(String... args) {
    return new CommandLineFixture(folder).run(args);
  }

  private void imported() {
    assertThat(run("import", "--db", db, "--project", "P", "--format", "class-tsv", table).err())
        .contains("committed " + table + " 2 sentences");
  }

  @Test
  void whatIsImportedComesOutEqual() throws IOException {
    imported();
    String out = folder.resolve("out.tsv").toString();
    run("export", "--db", db, "--project", "P", "--format", "class-tsv", "--out", out);
    assertThat(Path.of(out)).hasContent(TABLE);
    assertThat(run("import", "--db", db, "--project", "P", table).err()).contains("passed over");
  }

  @Test
  void theHistoryIsUndoneAndDoneAgain() {
    imported();
    List<JsonNode> history = run("history", "--db", db).lines();
    assertThat(history).hasSize(2);
    assertThat(history.getFirst().get("name").asString()).startsWith("import t.tsv");
    assertThat(run("undo", "--db", db).code()).isZero();
    assertThat(run("search", "--db", db, "영화", "--count").out()).isEqualTo("0\n");
    assertThat(run("undo", "--redo", "--db", db).code()).isZero();
    assertThat(run("search", "--db", db, "영화", "--count").out()).isEqualTo("2\n");
    assertThat(run("diff", "--db", db, "@1", "@2").lines()).isNotEmpty();
    assertThat(run("diff", "--db", db, "@2", "@4").lines()).isEmpty();
  }

  @Test
  void aMatchStandsInItsContext() {
    imported();
    JsonNode line = run("search", "--db", db, "별로").lines().getFirst();
    assertThat(line.toString())
        .isEqualTo(
            "{\"document\":\"t.tsv\",\"sentence\":\"s2\",\"start\":4,\"end\":6,"
                + "\"left\":\"영화는 \",\"match\":\"별로\",\"right\":\"다\"}");
    assertThat(run("search", "--db", db, "tag:").err()).contains("error: the query");
  }

  @Test
  void aBackupIsProvenAndRestored() {
    imported();
    String backup = run("backup", "--db", db).out().strip();
    String other = folder.resolve("other.db").toString();
    assertThat(run("restore", "--db", other, backup).code()).isZero();
    assertThat(run("verify", "--db", other).json().get("entries").asInt()).isEqualTo(2);
    assertThat(run("verify", "--backup", backup).code()).isZero();
    CommandLineFixture.Result refused = run("restore", "--db", other, backup);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("error: ").contains("has projects in it");
  }

  @Test
  void whatIsWrongInADatabaseIsFound() {
    imported();
    assertThat(run("check", "--db", db).code()).isZero();
    assertThat(run("check").code()).isEqualTo(2);
    CommandLineFixture.Result none =
        run(
            "export",
            "--db",
            db + "x",
            "--project",
            "P",
            "--format",
            "text",
            "--out",
            folder.resolve("o").toString());
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("there is no such database");
  }

  @Test
  void anArchiveIsImportedCheckedRecodedAndMade() throws IOException {
    Path files = Files.createDirectories(folder.resolve("brat/글"));
    Files.writeString(files.resolve("하나.txt"), "서울에 갔다.\n");
    Files.writeString(files.resolve("하나.ann"), "T1\tLC 0 2\t서울\n");
    Files.writeString(files.resolve("annotation.conf"), "[entities]\nLC\n");
    String zip = folder.resolve("brat.zip").toString();
    krelectra.annotation.format.archive.PackedFolder.write(folder.resolve("brat"), Path.of(zip));
    CommandLineFixture.Result result = run("import", "--db", db, "--project", "P", zip);
    assertThat(result.err()).contains("committed " + zip + "/글/하나.ann 1 sentences");
    assertThat(result.err()).contains("passed over " + zip + "/글/annotation.conf");
    String out = folder.resolve("out.zip").toString();
    run("export", "--db", db, "--project", "P", "--format", "brat", "--out", out);
    String again = folder.resolve("again.zip").toString();
    run("recode", "--from", "brat", "--to", "brat", out, again);
    assertThat(Files.mismatch(Path.of(out), Path.of(again))).isEqualTo(-1);
    Files.writeString(files.resolve("하나.ann"), "T1\tLC 0 200\t서울\n");
    krelectra.annotation.format.archive.PackedFolder.write(folder.resolve("brat"), Path.of(zip));
    CommandLineFixture.Result checked = run("check", "--format", "brat", zip);
    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out()).contains("brat.zip/글/하나.ann");
    String other = folder.resolve("o.db").toString();
    run("import", "--db", other, "--project", "P", "--format", "brat", zip)
        .isFault(zip + "/글/하나.ann:1", "");
  }

  /** A database in which one person classed and marked the same two sentences. */
  private String annotated(String name, String by, String label, int end) throws IOException {
    Path file = folder.resolve(name);
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(new Project("P", "P", "", Map.of()), by);
      List<Edit> edits = new ArrayList<>();
      edits.add(Edit.put(new Item.OfAnnotator(new Annotator(by, by, Annotator.Kind.PERSON))));
      edits.add(
          Edit.put(new Item.OfLayer(Layer.of("class", "class", LayerKind.SENTENCE, List.of()))));
      edits.add(Edit.put(new Item.OfLayer(Layer.of("ner", "ner", LayerKind.SPAN, List.of()))));
      edits.add(Edit.put(new Item.OfDocument(Document.of("d", "d", "서울에 갔다", Map.of()))));
      edits.add(Edit.put(new Item.OfSentence(new Sentence("s1", "d", new Range(0, 6), Map.of()))));
      edits.add(label("l1", "class", by, new Target.OfSentence("s1"), label));
      edits.add(label("l2", "ner", by, new Target.OfSpan(0, end), "LC"));
      project.apply(new Edit.Bulk("made", edits), by);
    }
    return file.toString();
  }

  private static Edit label(String id, String layer, String by, Target target, String label) {
    return Edit.put(
        new Item.OfLabel(
            new Label(
                id,
                "d",
                layer,
                by,
                target,
                Map.of("label", Value.of(label)),
                Label.State.ACCEPTED)));
  }

  @Test
  void whatTwoPeopleAnnotatedIsMergedComparedAndCurated() throws IOException {
    db = annotated("kim.db", "kim", "x", 2);
    String lee = annotated("lee.db", "lee", "y", 3);
    assertThat(run("merge", "--db", db, "--dry-run", lee).json().get("addedLabels").asInt())
        .isEqualTo(2);
    assertThat(run("merge", "--db", db, lee).json().get("sameDocuments").asInt()).isEqualTo(1);
    assertThat(run("merge", "--db", db, lee).json().get("sameLabels").asInt()).isEqualTo(2);
    JsonNode item = run("curate", "--db", db, "--layer", "ner").json();
    assertThat(item.get("item").asString()).isEqualTo("d/0-3");
    assertThat(item.get("said").get("lee").get(0).get("subject").asString()).isEqualTo("0-3");
    assertThat(run("curate", "--db", db, "--layer", "class", "--strategy", "majority").err())
        .contains("0 labels decided");
    assertThat(
            run("curate", "--db", db, "--layer", "ner", "--item", "d/0-3", "--take", "kim").code())
        .isZero();
    JsonNode decided = run("curate", "--db", db, "--layer", "ner").json();
    assertThat(decided.get("decided").asBoolean()).isTrue();
    assertThat(run("diff", "--db", db, "curator", "kim").lines())
        .extracting(line -> line.get("layer").asString())
        .containsExactly("class");
    run("curate", "--db", db, "--layer", "class", "--strategy", "lee");
    assertThat(run("history", "--db", db).lines().getFirst().get("name").asString())
        .isEqualTo("curate class by annotator lee");
    assertThat(run("verify", "--db", db).code()).isZero();
    run("curate", "--db", db, "--layer", "class", "--strategy", "none")
        .isFault(db, "has no annotator none");
    run("curate", "--db", db, "--layer", "ner", "--item", "d/9-9", "--take", "kim")
        .isFault(db, "has no item d/9-9");
  }
}
