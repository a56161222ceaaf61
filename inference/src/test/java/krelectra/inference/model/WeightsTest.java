package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import krelectra.inference.InputException;
import krelectra.inference.model.LoadingReport.Tensor;
import krelectra.inference.weights.SafetensorsWriter;
import krelectra.inference.weights.WeightFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
  @TempDir Path folder;
  private final Map<String, long[]> shapes = new TreeMap<>();

  @BeforeEach
  void write() throws IOException {
    TinyModel.write(folder);
    for (ParameterSpec spec :
        ElectraLayout.network(HeadKind.REPLACED_TOKENS, TinyModel.config(32, 4), 1)) {
      shapes.put(spec.name(), spec.shape().getShape());
    }
  }

  @Test
  void aWholeFileGivesNoReasonToDoubt() throws IOException, NoSuchAlgorithmException {
    try (Model model = Model.load(folder, HeadKind.REPLACED_TOKENS)) {
      LoadingReport report = model.report();
      assertThat(model.warnings()).isEmpty();
      assertThat(report.loaded()).hasSize(shapes.size());
      assertThat(List.of(report.missing(), report.unexpected(), report.ignored()))
          .allMatch(List::isEmpty);
      assertThat(report.format()).isEqualTo(WeightFormat.SAFETENSORS);
      assertThat(report.parameters()).isEqualTo(model.parameterCount());
      byte[] bytes = Files.readAllBytes(folder.resolve("model.safetensors"));
      assertThat(report.bytes()).isEqualTo(bytes.length);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(model.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    }
  }

  @Test
  void oldNamesAndBuffersAreUnderstood() throws IOException {
    save(
        name ->
            name.replace("LayerNorm.weight", "LayerNorm.gamma")
                .replace("LayerNorm.bias", "LayerNorm.beta")
                .replaceFirst("^electra\\.", ""),
        Map.of("embeddings.position_ids", new long[] {1, 160}, "pooler.weight", new long[] {2}));
    try (Model model = Model.load(folder, HeadKind.REPLACED_TOKENS)) {
      LoadingReport report = model.report();
      assertThat(report.loaded())
          .extracting(Tensor::name)
          .containsExactlyInAnyOrderElementsOf(shapes.keySet());
      assertThat(report.loaded()).extracting(Tensor::source).contains("embeddings.LayerNorm.gamma");
      assertThat(report.ignored())
          .extracting(Tensor::name)
          .containsExactly("embeddings.position_ids");
      assertThat(report.unexpected()).extracting(Tensor::name).containsExactly("pooler.weight");
      assertThat(model.warnings())
          .singleElement()
          .asString()
          .isEqualTo("model.safetensors holds pooler.weight, of which nothing is known: not used");
    }
  }

  @Test
  void aFreshHeadIsTheSameEveryTimeAndSaysThatItIsFresh() throws IOException {
    float[][] fresh = new float[2][];
    for (int i = 0; i < 2; i++) {
      try (Weights weights = Weights.load(ModelFolder.open(folder), HeadKind.TOKENS)) {
        fresh[i] = weights.parameters().get("classifier.weight").toFloatArray();
        LoadingReport report = weights.matching().report("");
        assertThat(report.reinitialized())
            .extracting(Tensor::name)
            .containsExactly("classifier.weight", "classifier.bias");
        assertThat(report.missing()).isEqualTo(report.reinitialized());
        assertThat(report.ignored())
            .hasSize(4)
            .allMatch(tensor -> tensor.reason().equals("belongs to another head"));
        assertThat(weights.warnings())
            .containsExactly(
                "model.safetensors lacks classifier.weight and 1 more: the head begins with random"
                    + " numbers, and it has to be fine-tuned first");
      }
    }
    assertThat(fresh[0]).isEqualTo(fresh[1]).isNotEqualTo(new float[fresh[0].length]);
  }

  @Test
  void anUntrainedDiscriminatorIsNotPassedOverInSilence() throws IOException {
    shapes.keySet().removeIf(name -> name.startsWith("discriminator_predictions"));
    save(name -> name, Map.of());
    try (Model model = Model.load(folder, HeadKind.REPLACED_TOKENS)) {
      assertThat(model.warnings()).singleElement().asString().contains("RTD scores mean nothing");
    }
  }

  @Test
  void anEncoderThatIsNotWholeIsRefused() throws IOException {
    shapes.remove("electra.encoder.layer.1.output.dense.bias");
    shapes.remove("electra.encoder.layer.2.output.dense.bias");
    save(name -> name, Map.of());
    refused("lacks tensor electra.encoder.layer.1.output.dense.bias of shape [32] and 1 more");
  }

  @Test
  void anotherShapeIsRefusedWithBothShapes() throws IOException {
    shapes.put("electra.encoder.layer.0.intermediate.dense.weight", new long[] {40, 32});
    save(name -> name, Map.of());
    refused(
        "gives tensor electra.encoder.layer.0.intermediate.dense.weight the shape [40, 32],"
            + " expected [48, 32]");
  }

  private interface Renaming {
    String rename(String name);
  }

  private void save(Renaming renaming, Map<String, long[]> more) throws IOException {
    var writer = new SafetensorsWriter();
    shapes.forEach((name, shape) -> add(writer, renaming.rename(name), shape));
    more.forEach((name, shape) -> add(writer, name, shape));
    writer.write(folder.resolve("model.safetensors"));
  }

  private static void add(SafetensorsWriter writer, String name, long[] shape) {
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.fill(values, 0.5f);
    writer.add(name, shape, values);
  }

  private void refused(String told) {
    assertThatThrownBy(() -> Model.load(folder, HeadKind.REPLACED_TOKENS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.safetensors: " + told);
  }
}
