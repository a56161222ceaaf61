package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.weights.Fixtures;
import krelectra.inference.weights.WeightFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
  private static final Path CHECKPOINT = Fixtures.file("electra/model.ckpt-700000");

  @TempDir Path folder;

  @Test
  void aTensorFlowCheckpointGivesBothNetworks() throws IOException {
    Path out = folder.resolve("out");
    Conversion.Result result =
        new Conversion(CHECKPOINT, null, vocabulary(30)).write(out, Cancellation.NONE);
    assertThat(result.notes())
        .containsExactly(
            "config.json is taken from the tensors' shapes, with attention heads of 64");
    assertThat(result.reports())
        .extracting(LoadingReport::architecture)
        .containsExactly("ElectraForPreTraining", "ElectraForMaskedLM");
    assertThat(result.reports().getFirst().ignored())
        .filteredOn(tensor -> tensor.reason().equals("state of the optimizer"))
        .hasSize(13);
    assertThat(result.reports()).allMatch(report -> report.unexpected().isEmpty());
    assertThat(result.reports()).allMatch(report -> report.format() == WeightFormat.TENSORFLOW);
    assertHolds(out, HeadKind.REPLACED_TOKENS, config(16, 24));
    assertHolds(out.resolve("generator"), HeadKind.MASKED_TOKENS, config(12, 20));
  }

  @Test
  void aFolderIsConvertedWithItsOwnConfiguration() throws IOException {
    Path in = TinyModel.write(folder.resolve("in"));
    Path out = folder.resolve("out");
    Conversion.Result result = new Conversion(in, null, null).write(out, Cancellation.NONE);
    assertThat(result.notes()).isEmpty();
    assertThat(out.resolve("model.safetensors"))
        .hasSameBinaryContentAs(in.resolve("model.safetensors"));
    assertThat(ModelFolder.open(out).configFile()).isEqualTo(ModelFolder.open(in).configFile());
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("mine.txt"), "mine");
    refused(new Conversion(CHECKPOINT, null, vocabulary(30)), out, "out: is there already");
    assertThat(out.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void afterAFailureNothingIsLeft() throws IOException {
    Path out = folder.resolve("out");
    refused(new Conversion(CHECKPOINT, null, null), out, "vocab.txt: is missing; give");
    refused(new Conversion(CHECKPOINT, null, vocabulary(31)), out, "has 31 entries");
    Path config = folder.resolve("other.json");
    Files.writeString(config, "{\"vocab_size\": 30, \"embedding_size\": 8, \"hidden_size\": 32}");
    refused(
        new Conversion(CHECKPOINT, config, vocabulary(30)),
        out,
        "shape [32, 8], expected [512, 8]");
    assertThatThrownBy(
            () -> new Conversion(CHECKPOINT, null, vocabulary(30)).write(out, () -> true))
        .isInstanceOf(CancellationException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .extracting(Path::getFileName)
          .extracting(Path::toString)
          .containsExactlyInAnyOrder("other.json", "vocab.txt");
    }
  }

  @Test
  void inspectionTellsOfBothNetworksAndOfForeignFiles() throws IOException {
    Inspection inspection = Inspection.of(CHECKPOINT, Cancellation.NONE);
    assertThat(inspection.reports()).hasSize(2).allMatch(report -> report.warnings().isEmpty());
    LoadingReport foreign =
        Inspection.of(Fixtures.file("zip.bin"), Cancellation.NONE).reports().getFirst();
    assertThat(foreign.unexpected()).hasSize(20);
    assertThat(foreign.warnings()).singleElement().asString().contains("not look like an ELECTRA");
  }

  private static ElectraConfig config(int hidden, int intermediate) {
    return new ElectraConfig(30, 8, hidden, 2, 1, intermediate, 32, 2, 1e-12, 0.1, 0.1, 0.02, 0);
  }

  private static void assertHolds(Path out, HeadKind head, ElectraConfig config)
      throws IOException {
    ModelFolder opened = ModelFolder.open(out);
    assertThat(opened.warnings()).isEmpty();
    assertThat(opened.configFile().config()).isEqualTo(config);
    assertThat(opened.configFile().head()).contains(head);
    List<ParameterSpec> specs = ElectraLayout.network(head, config, 1);
    try (Weights weights = Weights.load(opened, head);
        NDManager manager = Engines.start()) {
      assertThat(weights.warnings()).isEmpty();
      Parameters expected = FormulaWeights.of(specs, manager);
      for (ParameterSpec spec : specs) {
        assertThat(weights.parameters().get(spec.name()).toFloatArray())
            .as(spec.name())
            .isEqualTo(expected.get(spec.name()).toFloatArray());
      }
    }
  }

  private Path vocabulary(int size) throws IOException {
    List<String> entries = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    for (int i = entries.size(); i < size; i++) {
      entries.add("조각" + i);
    }
    return Files.write(folder.resolve("vocab.txt"), entries);
  }

  private static void refused(Conversion conversion, Path out, String told) {
    assertThatThrownBy(() -> conversion.write(out, Cancellation.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(told);
  }
}
