package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sharing the work, as a user types it. */
class TeamCommandsTest {
  @TempDir Path folder = Path.of("");

  private CommandLineFixture line = new CommandLineFixture(folder);

  @BeforeEach
  void write() throws IOException {
    line = new CommandLineFixture(folder);
    List<String> files = new ArrayList<>();
    for (int d = 0; d < 6; d++) {
      Path file = folder.resolve("d" + d + ".txt");
      Files.writeString(file, "좋다 " + d + "\n나쁘다 " + d + "\n");
      files.add(file.toString());
    }
    List<String> all = new ArrayList<>(List.of("import", "--project", "p", "--format", "text"));
    all.addAll(files);
    assertThat(db(all.toArray(String[]::new)).code()).isZero();
  }

  private Result db(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--db", folder.resolve("p.db").toString()));
    return line.run(all.toArray(String[]::new));
  }

  private List<JsonNode> rows(String... arguments) {
    Result result = db(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out().lines().map(row -> JsonMapper.shared().readTree(row)).toList();
  }

  private static List<String> annotators(JsonNode row) {
    return row.path("annotators").valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void documentsAreSpreadEvenlyListedAndTakenBack() {
    assertThat(db("assign", "--to", "kim,lee,park", "--each", "2", "--seed", "7").code()).isZero();
    List<JsonNode> rows = rows("assign", "--list");
    assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(annotators(row)).hasSize(2));
    Stream<String> all = rows.stream().flatMap(row -> annotators(row).stream());
    assertThat(all.filter("kim"::equals)).hasSize(4);
    assertThat(db("undo").code()).isZero();
    assertThat(rows("assign", "--list")).allSatisfy(row -> assertThat(annotators(row)).isEmpty());
    String first = rows.getFirst().path("document").asString();
    assertThat(db("assign", "--to", "kim,lee", "--documents", first).code()).isZero();
    assertThat(db("assign", "--to", "park", "--unassigned", "--share", "40%").code()).isZero();
    rows = rows("assign", "--list");
    assertThat(annotators(rows.getFirst())).containsExactly("kim", "lee");
    assertThat(rows.stream().filter(row -> annotators(row).equals(List.of("park")))).hasSize(2);
    db("assign", "--to", "park", "--documents", first, "--add");
    db("assign", "--take-away", "kim", "--documents", first);
    assertThat(annotators(rows("assign", "--list").getFirst())).containsExactly("lee", "park");
    assertThat(db("history").out()).contains("assign: 1 · kim, lee");
  }

  @Test
  void wrongUsageAndUnknownNamesChangeNothing() {
    long before = db("history").lines().size();
    assertThat(db("assign").code()).isEqualTo(2);
    assertThat(db("assign", "--to", "kim", "--list").code()).isEqualTo(2);
    assertThat(db("assign", "--to", "kim", "--each", "2").code()).isEqualTo(2);
    assertThat(db("assign", "--to", "kim", "--share", "120%").code()).isEqualTo(2);
    assertThat(db("assign", "--progress").code()).isEqualTo(2);
    Result unknown = db("assign", "--to", "kim", "--documents", "none");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("has no document none; ");
    assertThat(db("blind", "--on").code()).isEqualTo(2);
    assertThat(db("blind", "--on", "--layer", "none").code()).isEqualTo(1);
    assertThat(db("history").lines()).hasSize((int) before);
  }

  @Test
  void progressBlindnessAndShownEvidenceAreTold() throws IOException {
    Path table = folder.resolve("r.tsv");
    Files.writeString(table, "id\tdocument\tlabel\n1\t좋다\t\n2\t나쁘다\t\n3\t그저 그렇다\t0\n");
    db("import", "--project", "q", "--format", "class-tsv", table.toString());
    try (Database database = Database.open(folder.resolve("p.db"))) {
      StoredProject project = database.project("q").orElseThrow();
      String document = project.documents(0, 1).getFirst().id();
      List<String> sentences =
          project.sentences(document).stream().map(each -> each.sentence().id()).toList();
      for (String annotator : List.of("kim", "lee")) {
        for (int s = 0; s < sentences.size(); s++) {
          Label label =
              new Label(
                  annotator + s,
                  document,
                  "class",
                  annotator,
                  new Target.OfSentence(sentences.get(s)),
                  Map.of("label", Value.of(s == 0 || annotator.equals("kim") ? "1" : "0")),
                  Label.State.ACCEPTED);
          if (s == 0 || annotator.equals("kim")) {
            project.apply(Edit.put(new Item.OfLabel(label)), annotator);
          }
        }
      }
      EvidenceUse use =
          new EvidenceUse("lee", "class", document, sentences.getFirst(), Instant.EPOCH);
      project.apply(
          new Edit.Bulk(EvidenceUse.STEP, List.of(Edit.put(new Item.OfEvidenceUse(use)))), "lee");
    }
    db("assign", "--project", "q", "--to", "kim,lee");
    List<JsonNode> progress = rows("assign", "--project", "q", "--progress", "--layer", "class");
    assertThat(progress)
        .extracting(row -> row.path("annotator").asString())
        .containsExactly("kim", "lee");
    assertThat(progress).extracting(row -> row.path("done").asInt()).containsExactly(3, 1);
    JsonNode percent =
        rows("agreement", "--project", "q", "--layer", "class", "--measure", "percent").getFirst();
    assertThat(percent.path("evidence").asInt()).isEqualTo(1);
    assertThat(db("blind", "--project", "q", "--layer", "class", "--on").code()).isZero();
    assertThat(rows("blind", "--project", "q").getFirst().path("blind").asBoolean()).isTrue();
    db("blind", "--project", "q", "--layer", "class", "--off");
    assertThat(rows("blind", "--project", "q").getFirst().path("blind").asBoolean()).isFalse();
  }
}
