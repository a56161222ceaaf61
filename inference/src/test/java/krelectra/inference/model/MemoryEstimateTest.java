package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryEstimateTest {
  /** The parameters of KR-ELECTRA are stated in numbers; a layer has 7,087,872 of them. */
  @Test
  void countsThePublishedShape() {
    var file = new ConfigFile(ElectraConfig.base(30_000), "ElectraForPreTraining", List.of());
    MemoryEstimate estimate = MemoryEstimate.of(file);
    assertThat(estimate.weights()).isEqualTo(4 * 109_082_113L);
    assertThat(estimate.packed()).isEqualTo(4 * 12 * 7_087_872L);
  }

  @Test
  void longerTextTakesMoreUpToThePositions() {
    MemoryEstimate estimate =
        MemoryEstimate.of(new ConfigFile(ElectraConfig.base(30_000), "", List.of()));
    assertThat(estimate.analysis(512)).isGreaterThan(4 * estimate.analysis(128));
    assertThat(estimate.analysis(5000)).isEqualTo(estimate.analysis(512));
    assertThat(estimate.analysis(512)).isGreaterThan(2 * 4L * 12 * 12 * 512 * 512);
  }

  /** What is on the disk may go: a stick that is pulled out, a file that is written over. */
  @Test
  void anOpenModelNeedsNoFiles(@TempDir Path folder) throws IOException {
    TinyModel.write(folder);
    Path weights = folder.resolve("model.safetensors");
    int[][] ids = {{2, 6, 8, 3}};
    try (Model model = Model.load(folder, HeadKind.REPLACED_TOKENS)) {
      model.sha256();
      float[] before = logits(model, ids);
      Files.write(weights, new byte[1]); // in place: mapped pages beyond it would be gone
      assertThat(logits(model, ids)).isEqualTo(before);
      Files.delete(weights);
      assertThat(logits(model, ids)).isEqualTo(before);
    }
  }

  private static float[] logits(Model model, int[][] ids) {
    return model.run(
        ids,
        new int[1][ids[0].length],
        Keep.NOTHING,
        krelectra.inference.Cancellation.NONE,
        (out, heads) -> heads.replacedTokens(out.last()).toFloatArray());
  }
}
