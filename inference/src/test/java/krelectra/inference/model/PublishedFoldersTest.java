package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import krelectra.inference.Cancellation;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.Piece;
import krelectra.inference.weights.SafetensorsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folders shaped like the published ones of KR-ELECTRA and KoELECTRA v1–v3, at small sizes, open
 * and compute what {@code transformers} computes; {@code src/test/python/published_folders.py} made
 * the expected values.
 */
class PublishedFoldersTest {
  private static final float TOLERANCE = 1e-4f;

  @TempDir Path parent;

  static Stream<String> names() {
    return document().path("folders").valueStream().map(each -> each.path("name").asString());
  }

  @ParameterizedTest
  @MethodSource("names")
  void opensAndComputesTheSame(String name) throws IOException {
    JsonNode published = published(name);
    Path folder = write(published);
    ModelFolder opened = ModelFolder.open(folder);
    HeadKind head = opened.configFile().head().orElseThrow();
    assertThat(opened.isGenerator()).isEqualTo(name.endsWith("generator"));
    Encoding encoding = opened.tokenizer().encode(document().path("text").asString());
    int[] ids = encoding.pieces().stream().mapToInt(Piece::id).toArray();
    assertThat(ids)
        .containsExactly(published.path("ids").valueStream().mapToInt(JsonNode::asInt).toArray());
    try (Model model = Model.load(folder, head)) {
      assertThat(model.report().loaded())
          .hasSize(
              ElectraLayout.network(head, model.config(), opened.configFile().outputs()).size());
      float[] found =
          model.run(
              new int[][] {ids},
              new int[1][ids.length],
              Keep.NOTHING,
              Cancellation.NONE,
              (out, heads) ->
                  (head == HeadKind.MASKED_TOKENS
                          ? heads.maskedTokens(out.last()).get(":, :, :7")
                          : heads.replacedTokens(out.last()))
                      .toFloatArray());
      JsonNode expected = published.path("logits");
      assertThat(found).hasSize(expected.size());
      for (int i = 0; i < found.length; i++) {
        assertThat(Math.abs(found[i] - expected.get(i).floatValue()))
            .as("logit %s of %s", i, name)
            .isLessThan(TOLERANCE);
      }
      assertThat(model.parameterCount()).isEqualTo(published.path("parameters").asLong());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatTheReferenceWouldReadOtherwiseRaisesDoubt(String name) throws IOException {
    JsonNode published = published(name);
    boolean same = published.path("reads as cased").asBoolean();
    assertThat(ModelFolder.open(write(published)).warnings()).hasSize(same ? 0 : 1);
  }

  @Test
  void aGeneratorBesideItsDiscriminatorIsFound() throws IOException {
    Path discriminator = write(published("KR-ELECTRA-discriminator"));
    assertThat(ModelFolder.open(discriminator).generatorPath())
        .isEqualTo(discriminator.resolve("generator"));
    Path generator = write(published("KR-ELECTRA-generator"));
    assertThat(ModelFolder.open(discriminator).generatorPath()).isEqualTo(generator);
    Files.createDirectory(discriminator.resolve("generator"));
    assertThat(ModelFolder.open(discriminator).generatorPath())
        .isEqualTo(discriminator.resolve("generator"));
  }

  private static JsonNode published(String name) {
    return document()
        .path("folders")
        .valueStream()
        .filter(each -> each.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Path write(JsonNode published) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(published.path("name").asString()));
    text(folder, "config.json", published.path("config").toString());
    if (!published.path("tokenizer").isNull()) {
      text(folder, "tokenizer_config.json", published.path("tokenizer").toString());
    }
    text(
        folder,
        "vocab.txt",
        String.join(
            "\n", document().path("vocabulary").valueStream().map(JsonNode::asString).toList()));
    ConfigFile config = ConfigFile.read(folder);
    var writer = new SafetensorsWriter();
    for (ParameterSpec spec :
        ElectraLayout.network(config.head().orElseThrow(), config.config(), config.outputs())) {
      writer.add(spec.name(), spec.shape().getShape(), FormulaWeights.values(spec));
    }
    writer.write(folder.resolve("model.safetensors"));
    return folder;
  }

  private static void text(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static JsonNode document() {
    try (InputStream in =
        PublishedFoldersTest.class.getResourceAsStream("published-folders.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
