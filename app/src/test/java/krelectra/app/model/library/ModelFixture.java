package krelectra.app.model.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.model.ModelViewModel;
import krelectra.app.settings.ModelSettings;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.analysis.ReferenceScoresFile;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import krelectra.inference.weights.SafetensorsWriter;

/** Folders of tiny models, and what the window knows of them. */
final class ModelFixture {
  static final MachineMemory PLENTY = new MachineMemory(32L << 30, 16L << 30);

  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "나", "##는", "학교", "##에");

  final Path folder;
  final Path bundled;
  final ModelViewModel model;
  final ModelsViewModel models;
  MachineMemory memory = PLENTY;

  ModelFixture(Path folder, ModelSettings settings) throws IOException {
    this(folder, settings, TaskRunner.immediate());
  }

  ModelFixture(Path folder, ModelSettings settings, TaskRunner transfers) throws IOException {
    this.folder = folder;
    bundled = write("bundled-mini", HeadKind.REPLACED_TOKENS);
    Files.writeString(
        bundled.resolve("README.md"),
        "---\nlanguage: ko\nlicense: cc-by-sa-4.0\n---\n# bundled-mini\nA very small model.\n");
    ReferenceScoresFile.write(
        bundled, ReferenceScores.of("film reviews (CC0)", new float[] {0.1f, 0.2f, 0.4f}));
    model = new ModelViewModel(Analyzer::open, TaskRunner.immediate());
    models =
        new ModelsViewModel(
            model, bundled, folder.resolve("home"), settings, transfers, () -> memory);
  }

  Path write(String name, HeadKind head) throws IOException {
    Path target = folder.resolve(name);
    new RandomModel(head, config(), List.of(), VOCABULARY).write(target, 1);
    return target;
  }

  /** An encoder that was saved without a head. */
  Path writeEncoderAlone(String name) throws IOException {
    Path target = write(name, HeadKind.REPLACED_TOKENS);
    Path source = write(name + "-tokens", HeadKind.TOKENS);
    Files.move(
        source.resolve("model.safetensors"),
        target.resolve("model.safetensors"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return target;
  }

  /** A file that holds a word table and nothing else. */
  Path writeBroken(String name) throws IOException {
    Path target = write(name, HeadKind.REPLACED_TOKENS);
    new SafetensorsWriter()
        .add("electra.embeddings.word_embeddings.weight", new long[] {9, 8}, new float[72])
        .write(target.resolve("model.safetensors"));
    return target;
  }

  private static ElectraConfig config() {
    return new ElectraConfig(VOCABULARY.size(), 8, 8, 2, 2, 16, 64, 2, 1e-12, 0.1, 0.1, 0.02, 0);
  }
}
