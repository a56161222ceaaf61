package krelectra.app.model.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelImportTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    var config = new ElectraConfig(5, 8, 16, 2, 1, 24, 32, 2, 1e-12, 0.1, 0.1, 0.02, 0);
    List<String> entries = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), entries).write(stick(), 1);
    new RandomModel(HeadKind.MASKED_TOKENS, config, List.of(), entries)
        .write(stick().resolve("generator"), 1);
    Files.writeString(stick().resolve("README.md"), "# card");
    Files.writeString(stick().resolve("optimizer.pt"), "not needed");
  }

  @Test
  void copiesTheModelAndNothingElse() throws IOException {
    Path target = folder.resolve("models/새 모델");
    long bytes = new ModelImport(stick(), target).run(Cancellation.NONE, p -> {});
    assertThat(bytes).isPositive();
    for (String name : List.of("model.safetensors", "README.md", "generator/vocab.txt")) {
      assertThat(target.resolve(name)).hasSameBinaryContentAs(stick().resolve(name));
    }
    assertThat(target.resolve("optimizer.pt")).doesNotExist();
    assertThat(target.resolveSibling("새 모델.part")).doesNotExist();
  }

  @Test
  void leavesNothingWhenCancelledOrWrong() throws IOException {
    Path target = folder.resolve("models/new");
    assertThatThrownBy(() -> new ModelImport(stick(), target).run(() -> true, p -> {}))
        .isInstanceOf(CancellationException.class);
    Files.delete(stick().resolve("model.safetensors"));
    assertThatThrownBy(() -> new ModelImport(stick(), target).run(Cancellation.NONE, p -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("neither model.safetensors nor pytorch_model.bin");
    assertThat(folder.resolve("models"))
        .satisfiesAnyOf(
            models -> assertThat(models).doesNotExist(),
            models -> assertThat(models).isEmptyDirectory());
  }

  private Path stick() {
    return folder.resolve("stick");
  }
}
