package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.inference.model.RandomModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
  private static final String A = "나는 학교에 갔다.";
  private static final String B = "나가 학교에 갔다!";

  @TempDir Path folder;
  private CommandLineFixture line;
  private Path model = Path.of("");

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    model = TinyModel.write(folder.resolve("model"));
  }

  @Test
  void twoTextsAreAligned() {
    JsonNode json = compare("--text", A, "--text", B).json();
    assertThat(json.get("a").get("text").asString()).isEqualTo(A);
    assertThat(json.get("b").get("text").asString()).isEqualTo(B);
    List<String> kinds =
        json.get("aligned").valueStream().map(part -> part.get("kind").asString()).toList();
    assertThat(kinds)
        .containsExactly("equal", "replaced", "equal", "equal", "equal", "equal", "replaced");
    JsonNode particle = json.get("aligned").get(1);
    assertThat(particle.get("a").get("text").asString()).isEqualTo("는");
    assertThat(particle.get("a").get("tags").asString()).isEqualTo("JX");
    assertThat(particle.get("b").get("start").asInt()).isEqualTo(1);
    assertThat(particle.get("b").get("end").asInt()).isEqualTo(2);
    assertThat(particle.get("rtd_max_difference").asDouble())
        .isCloseTo(
            particle.get("a").get("rtd_max").asDouble()
                - particle.get("b").get("rtd_max").asDouble(),
            within(1e-6));
    for (String side : List.of("a", "b")) {
      JsonNode text = json.get(side);
      assertThat(text.get("pieces")).hasSize(8);
      for (String kind : List.of("discriminator", "generator")) {
        JsonNode likelihood = text.get("pseudo_likelihood").get(kind);
        double sum = likelihood.get("values").valueStream().mapToDouble(JsonNode::asDouble).sum();
        assertThat(likelihood.get("values")).hasSize(8);
        assertThat(likelihood.get("offsets")).hasSize(8);
        assertThat(likelihood.get("sum").asDouble()).isCloseTo(sum, within(1e-9)).isNegative();
        assertThat(likelihood.get("mean").asDouble()).isCloseTo(sum / 8, within(1e-9));
      }
      double logs = 0;
      for (JsonNode piece : text.get("pieces")) {
        logs += Math.log1p(-piece.get("rtd").asDouble());
      }
      assertThat(text.get("pseudo_likelihood").get("discriminator").get("sum").asDouble())
          .isCloseTo(logs, within(1e-4));
    }
    double difference = sum(json.get("a"), "generator") - sum(json.get("b"), "generator");
    assertThat(json.get("difference").get("generator").asDouble())
        .isCloseTo(difference, within(1e-9));
    assertThat(json.get("preferred").get("generator").asString())
        .isEqualTo(difference > 0 ? "a" : "b");
  }

  @Test
  void anInsertedPartHasNoOtherSide() {
    JsonNode parts =
        compare("--unit", "eojeol", "--text", "나는 갔다", "--text", "나는 방에 갔다").json().get("aligned");
    assertThat(parts).hasSize(3);
    assertThat(parts.get(1).get("kind").asString()).isEqualTo("inserted");
    assertThat(parts.get(1).get("a").isNull()).isTrue();
    assertThat(parts.get(1).get("rtd_max_difference").isNull()).isTrue();
  }

  @Test
  void everyPairOfAFileIsALine() throws IOException {
    Path pairs =
        Files.writeString(
            folder.resolve("pairs.tsv"),
            "good\tbad\tlabel\n" + A + "\t" + B + "\t조사\n\n" + B + "\t" + B + "\t같음\n");
    Path summary = folder.resolve("summary.json");
    Result result = compare("--pairs", pairs.toString(), "--summary", summary.toString());
    List<JsonNode> lines = result.lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).get("line").asInt()).isEqualTo(2);
    assertThat(lines.get(0).get("label").asString()).isEqualTo("조사");
    assertThat(lines.get(1).get("line").asInt()).isEqualTo(4);
    assertThat(lines.get(1).get("preferred").get("rtd_mean").asString()).isEqualTo("tie");
    assertThat(lines.get(0).get("difference"))
        .isEqualTo(compare("--text", A, "--text", B).json().get("difference"));
    assertThat(result.err()).contains("all: 2 pairs", "조사: 1 pair", "first preferred");
    JsonNode written = JsonMapper.shared().readTree(Files.readString(summary));
    assertThat(written.get("pairs").asInt()).isEqualTo(2);
    JsonNode generator = written.get("measures").get("generator");
    assertThat(generator.get("ties").asInt()).isEqualTo(1);
    assertThat(generator.get("first_preferred").asInt() + generator.get("second_preferred").asInt())
        .isEqualTo(1);
    assertThat(written.get("labels").get("같음").get("pairs").asInt()).isEqualTo(1);
  }

  @Test
  void twoModelsSeeOneText() throws IOException {
    Path other = folder.resolve("other");
    var seed = TinyModel.vocabulary();
    new RandomModel(
            krelectra.inference.model.HeadKind.REPLACED_TOKENS,
            new krelectra.inference.model.ElectraConfig(
                seed.size(), 16, 16, 2, 2, 24, 160, 2, 1e-12, 0.1, 0.1, 0.4, 0),
            List.of(),
            seed)
        .write(other, 9);
    Result result = compare("--text", A, "--against", other.toString());
    JsonNode json = result.json();
    assertThat(json.get("b").get("model").get("name").asString()).isEqualTo("other");
    assertThat(json.get("aligned")).allMatch(part -> part.get("kind").asString().equals("equal"));
    assertThat(json.get("difference").get("rtd_mean").asDouble()).isNotZero();
    assertThat(json.get("a").get("pseudo_likelihood").get("generator").isNull()).isFalse();
    assertThat(json.get("b").get("pseudo_likelihood").get("generator").isNull()).isTrue();
    assertThat(json.get("preferred").get("generator").isNull()).isTrue();
    assertThat(result.err()).contains(other.resolve("generator") + " is not there");
  }

  @Test
  void aDamagedGeneratorIsNoMissingOne() throws IOException {
    Files.delete(model.resolve("generator/vocab.txt"));
    compare("--text", A, "--text", B)
        .isFault(model.resolve("generator/vocab.txt").toString(), "is missing");
  }

  @Test
  void faultsNameTheirLineAndLeaveNothingBehind() throws IOException {
    Path pairs = Files.writeString(folder.resolve("bad.tsv"), A + "\t" + B + "\n" + A + "\n");
    Path out = folder.resolve("out.jsonl");
    compare("--pairs", pairs.toString(), "--out", out.toString())
        .isFault(pairs + ":2", "holds no tab");
    assertThat(out).doesNotExist();
    compare("--pairs", folder.resolve("none.tsv").toString())
        .isFault(folder.resolve("none.tsv").toString(), "no such file");
  }

  @Test
  void wrongUsage() {
    compare().isWrongUsage("--pairs or --text");
    compare("--text", A).isWrongUsage("twice");
    compare("--text", A, "--text", A, "--text", A).isWrongUsage("twice");
    compare("--text", A, "--text", A, "--against", "x").isWrongUsage("once");
    compare("--pairs", "x", "--text", A).isWrongUsage("--pairs or --text");
    compare("--pairs", "x", "--against", "y").isWrongUsage("--against");
    compare("--text", A, "--text", A, "--summary", "y").isWrongUsage("--summary");
  }

  @Test
  void canBeCancelled() throws IOException {
    Path pairs = Files.writeString(folder.resolve("pairs.tsv"), (A + "\t" + B + "\n").repeat(50));
    int[] asked = {0};
    Path out = folder.resolve("out.jsonl");
    Result cancelled =
        line.run(
            () -> ++asked[0] > 200,
            new byte[0],
            "compare",
            "--model",
            model.toString(),
            "--pairs",
            pairs.toString(),
            "--out",
            out.toString());
    assertThat(cancelled.code()).isEqualTo(130);
    assertThat(out).doesNotExist();
  }

  private static double sum(JsonNode side, String kind) {
    return side.get("pseudo_likelihood").get(kind).get("sum").asDouble();
  }

  private Result compare(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "compare";
    args[1] = "--model";
    args[2] = model.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return line.run(args);
  }
}
