package krelectra.app.command;

import static krelectra.annotation.label.Label.State.ACCEPTED;
import static krelectra.annotation.label.Label.State.SUGGESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgreementCommandTest {
  @TempDir Path folder;

  private CommandLineFixture line() {
    return new CommandLineFixture(folder);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aMeasureOfATable() throws IOException {
    String table = file("t.tsv", "item\tannotator\tlabel\n1\ta\tx\n1\tb\tx\n2\ta\ty\n2\tb\ty\n");
    JsonNode json = line().run("agreement", "--table", table, "--measure", "cohen").json();
    assertThat(json.toString())
        .startsWith(
            "{\"measure\":\"cohen\",\"value\":1.0,\"low\":1.0,\"high\":1.0,\"items\":2,"
                + "\"annotators\":2,\"warnings\":[\"only 2 items count");
  }

  @Test
  void withoutAMeasureAllThatFit() throws IOException {
    String words = file("w.tsv", "label\titem\tannotator\nx\t1\ta\ny\t1\tb\nx\t2\ta\nx\t2\tb\n");
    assertThat(line().run("agreement", "--table", words).lines())
        .extracting(json -> json.get("measure").asString())
        .containsExactly("percent", "cohen", "fleiss", "alpha-nominal", "ac1");
    String numbers = file("n.tsv", "item\tannotator\tlabel\n1\ta\t1\n1\tb\t2\n2\ta\t1\n2\tb\t1\n");
    assertThat(line().run("agreement", "--table", numbers).lines()).hasSize(9);
  }

  @Test
  void anUndefinedValueIsNull() throws IOException {
    String table = file("t.tsv", "item\tannotator\tlabel\n1\ta\tx\n1\tb\tx\n");
    JsonNode json = line().run("agreement", "--table", table, "--measure", "fleiss").json();
    assertThat(json.get("value").isNull()).isTrue();
    assertThat(json.get("low").isNull()).isTrue();
    assertThat(json.get("warnings").toString()).contains("only the label x occurs");
  }

  @Test
  void byPairAndByLabel() throws IOException {
    String table =
        file("t.tsv", "item\tannotator\tlabel\n1\ta\tx\n1\tb\tx\n2\ta\ty\n2\tb\tx\n1\tc\tx\n");
    List<JsonNode> pairs =
        line().run("agreement", "--table", table, "--measure", "percent", "--by", "pair").lines();
    assertThat(pairs).hasSize(3);
    assertThat(pairs.getFirst().get("pair").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(pairs.getFirst().get("cells").toString())
        .isEqualTo(
            "[{\"labels\":[\"x\",\"x\"],\"items\":[\"1\"]},"
                + "{\"labels\":[\"y\",\"x\"],\"items\":[\"2\"]}]");
    List<JsonNode> labels =
        line().run("agreement", "--table", table, "--measure", "percent", "--by", "label").lines();
    assertThat(labels.getFirst().toString()).startsWith("{\"label\":\"x\",\"judgements\":4,");
  }

  @Test
  void measuresOfSpans() throws IOException {
    String spans =
        file(
            "s.tsv",
            "annotator\tstart\tend\tlabel\na\t0\t3\tP\nb\t0\t3\tP\na\t5\t8\tL\nb\t5\t9\tL\n");
    assertThat(line().run("agreement", "--spans", spans).lines())
        .extracting(json -> json.get("measure").asString())
        .containsExactly("alpha-u", "u-alpha", "u-alpha-binary", "cu-alpha", "gamma", "f1");
    JsonNode exact = line().run("agreement", "--spans", spans, "--measure", "f1").json();
    assertThat(exact.get("value").asDouble()).isEqualTo(0.5);
    assertThat(exact.get("items").asInt()).isEqualTo(4);
    assertThat(
            line()
                .run("agreement", "--spans", spans, "--measure", "f1", "--tolerance", "1")
                .json()
                .get("value")
                .asDouble())
        .isEqualTo(1);
  }

  @Test
  void faultsNameFileAndLine() throws IOException {
    String twice = file("a.tsv", "item\tannotator\tlabel\n1\ta\tx\n1\tb\tx\n\n1\ta\ty\n");
    line()
        .run("agreement", "--table", twice)
        .isFault(twice + ":5", "a judges 1 again, after line 2");
    String header = file("b.tsv", "item\tlabel\n1\tx\n");
    line().run("agreement", "--table", header).isFault(header + ":1", "has no column annotator");
    String cells = file("c.tsv", "item\tannotator\tlabel\n1\ta\n");
    line().run("agreement", "--table", cells).isFault(cells + ":2", "has 2 cells");
    String empty = file("d.tsv", "item\tannotator\tlabel\n1\ta\t\n");
    line().run("agreement", "--table", empty).isFault(empty + ":2", "has no label");
    String nothing = file("e.tsv", "");
    line().run("agreement", "--table", nothing).isFault(nothing, "is empty");
    String words = file("f.tsv", "item\tannotator\tlabel\n1\ta\tx\n1\tb\ty\n");
    line()
        .run("agreement", "--table", words, "--measure", "alpha-ordinal")
        .isFault(words, "--order");
    line()
        .run("agreement", "--table", words, "--measure", "ac2", "--order", "x,z")
        .isFault(words + ":3", "has the label y");
    String backwards = file("g.tsv", "annotator\tstart\tend\tlabel\na\t5\t5\tP\n");
    line().run("agreement", "--spans", backwards).isFault(backwards + ":2", "ends at 5");
    String number = file("h.tsv", "annotator\tstart\tend\tlabel\na\t-1\t5\tP\n");
    line().run("agreement", "--spans", number).isFault(number + ":2", "start is -1");
    String far = file("i.tsv", "annotator\tstart\tend\tlabel\na\t1\t50\tP\n");
    line().run("agreement", "--spans", far, "--length", "9").isFault(far + ":2", "--length");
    String missing = folder.resolve("none.tsv").toString();
    line().run("agreement", "--table", missing).isFault(missing, "no such file");
  }

  @Test
  void wrongUsage() {
    line().run("agreement").isWrongUsage("--table or --spans");
    line().run("agreement", "--table", "a", "--spans", "b").isWrongUsage("--table or --spans");
    line().run("agreement", "--table", "a", "--measure", "gamma").isWrongUsage("alpha-nominal");
    line().run("agreement", "--spans", "a", "--measure", "cohen").isWrongUsage("alpha-u");
    line().run("agreement", "--spans", "a", "--order", "x,y").isWrongUsage("--order");
    line().run("agreement", "--table", "a", "--resamples", "-1").isWrongUsage("--resamples");
    line()
        .run("agreement", "--table", "a", "--by", "label", "--measure", "ac2")
        .isWrongUsage("without order");
  }

  /** KLUE NLI dev: 3,000 items, five labels each; the values are those of its makers' facts. */
  @Test
  void klue() throws IOException {
    Path klue =
        Path.of(System.getProperty("shared.dir", "none"), "data/klue/klue-nli-v1.1_dev.json");
    Assumptions.assumeTrue(Files.exists(klue), "skipped: no shared KLUE NLI data");
    StringBuilder table = new StringBuilder("item\tannotator\tlabel\n");
    StringBuilder two = new StringBuilder("item\tannotator\tlabel\n");
    for (JsonNode item : JsonMapper.shared().readTree(Files.readString(klue))) {
      for (String who : List.of("author", "label2", "label3", "label4", "label5")) {
        String row =
            item.get("guid").asString() + "\t" + who + "\t" + item.get(who).asString() + "\n";
        table.append(row);
        two.append(who.equals("author") || who.equals("label2") ? row : "");
      }
    }
    String all = file("klue.tsv", table.toString());
    assertValue(all, "alpha-nominal", 0.838159);
    assertValue(all, "fleiss", 0.838148);
    assertValue(file("two.tsv", two.toString()), "cohen", 0.898);
  }

  private void assertValue(String table, String measure, double value) {
    JsonNode json = line().run("agreement", "--table", table, "--measure", measure).json();
    assertThat(json.get("items").asInt()).isEqualTo(3000);
    assertThat(json.get("value").asDouble()).isCloseTo(value, within(5e-7));
    assertThat(json.get("value").asDouble())
        .isBetween(json.get("low").asDouble(), json.get("high").asDouble());
  }

  /** A database in which two people and a model judged sentences and marked spans. */
  private String database() throws IOException {
    Path db = folder.resolve("p.db");
    try (Database database = Database.open(db)) {
      StoredProject project = database.create(new Project("P", "P", "", Map.of()), "t");
      String text = "서울에 갔다\n부산에 갔다\n집에 왔다";
      List<Edit> edits = new ArrayList<>();
      edits.add(Edit.put(new Item.OfAnnotator(new Annotator("m", "m", Annotator.Kind.MODEL))));
      edits.add(
          Edit.put(new Item.OfLayer(Layer.of("class", "class", LayerKind.SENTENCE, List.of()))));
      edits.add(Edit.put(new Item.OfLayer(Layer.of("ner", "ner", LayerKind.SPAN, List.of()))));
      edits.add(Edit.put(new Item.OfDocument(Document.of("d", "d", text, Map.of()))));
      int[][] sentences = {{0, 6}, {7, 13}, {14, 19}};
      for (int i = 0; i < 3; i++) {
        Range range = new Range(sentences[i][0], sentences[i][1]);
        edits.add(Edit.put(new Item.OfSentence(new Sentence("s" + i, "d", range, Map.of()))));
        edits.add(label("a" + i, "class", "kim", new Target.OfSentence("s" + i), "x", ACCEPTED));
        String other = i == 2 ? "y" : "x";
        edits.add(label("b" + i, "class", "lee", new Target.OfSentence("s" + i), other, ACCEPTED));
        edits.add(label("m" + i, "class", "m", new Target.OfSentence("s" + i), "z", ACCEPTED));
        edits.add(label("g" + i, "class", "lee", new Target.OfSentence("s" + i), "q", SUGGESTED));
      }
      edits.add(label("n1", "ner", "kim", new Target.OfSpan(0, 2), "LC", ACCEPTED));
      edits.add(label("n2", "ner", "lee", new Target.OfSpan(0, 2), "LC", ACCEPTED));
      edits.add(label("n3", "ner", "kim", new Target.OfSpan(7, 9), "LC", ACCEPTED));
      edits.add(label("n4", "ner", "lee", new Target.OfSpan(7, 10), "LC", ACCEPTED));
      project.apply(new Edit.Bulk("made", edits), "t");
    }
    return db.toString();
  }

  private static Edit label(
      String id, String layer, String by, Target target, String label, Label.State state) {
    Map<String, Value> features = Map.of("label", Value.of(label));
    return Edit.put(new Item.OfLabel(new Label(id, "d", layer, by, target, features, state)));
  }

  @Test
  void theClassesOfALayer() throws IOException {
    String db = database();
    JsonNode json =
        line().run("agreement", "--db", db, "--layer", "class", "--measure", "percent").json();
    assertThat(json.get("value").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(json.get("annotators").asInt()).isEqualTo(2);
    JsonNode pair =
        line()
            .run(
                "agreement", "--db", db, "--layer", "class", "--measure", "percent", "--by", "pair")
            .json();
    assertThat(pair.get("pair").toString()).isEqualTo("[\"kim\",\"lee\"]");
    assertThat(pair.get("cells").toString()).contains("\"items\":[\"d/s2\"]");
    assertThat(
            line()
                .run(
                    "agreement",
                    "--db",
                    db,
                    "--layer",
                    "class",
                    "--annotators",
                    "kim,m",
                    "--measure",
                    "percent")
                .json()
                .get("value")
                .asDouble())
        .isZero();
    line().run("agreement", "--db", db, "--layer", "none").isFault(db, "has no layer none");
    assertThat(line().run("agreement", "--db", db).code()).isEqualTo(2);
  }

  @Test
  void theSpansOfALayer() throws IOException {
    String db = database();
    JsonNode json =
        line().run("agreement", "--db", db, "--layer", "ner", "--spans", "--measure", "f1").json();
    assertThat(json.get("value").asDouble()).isCloseTo(0.5, within(1e-9));
    assertThat(
            line()
                .run(
                    "agreement",
                    "--db",
                    db,
                    "--layer",
                    "ner",
                    "--spans",
                    "--measure",
                    "f1",
                    "--by",
                    "label",
                    "--tolerance",
                    "1")
                .json()
                .toString())
        .startsWith("{\"label\":\"LC\",\"spans\":4,\"measure\":\"f1\",\"value\":1.0");
    line()
        .run("agreement", "--db", db, "--layer", "class", "--spans")
        .isFault(db, "has no spans in the layer class");
    JsonNode equal =
        line().run("agreement", "--db", db, "--layer", "ner", "--measure", "percent").json();
    assertThat(equal.get("warnings").toString()).contains("single judgement");
  }
}
