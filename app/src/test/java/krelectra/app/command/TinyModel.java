package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.RandomModel;

/** Folders of a small untrained network whose vocabulary is single characters. */
final class TinyModel {
  static final int LAYERS = 2;
  static final int HEADS = 4;
  static final int HIDDEN = 32;
  static final int POSITIONS = 160;

  private static final String TEXT = "아버지가 방에 들어가신다. 나는 학교에 갔다! The quick fox";

  private TinyModel() {}

  /** Writes a discriminator and, in its subfolder, a generator. */
  static Path write(Path folder) throws IOException {
    new RandomModel(HeadKind.REPLACED_TOKENS, config(HIDDEN, HEADS), List.of(), vocabulary())
        .write(folder, 1);
    new RandomModel(HeadKind.MASKED_TOKENS, config(16, 2), List.of(), vocabulary())
        .write(folder.resolve(ModelFolder.GENERATOR), 2);
    return folder;
  }

  /** Weights are large enough for heads to attend unevenly. */
  private static ElectraConfig config(int hidden, int heads) {
    return new ElectraConfig(
        vocabulary().size(), 32, hidden, LAYERS, heads, 48, POSITIONS, 2, 1e-12, 0.1, 0.1, 0.4, 0);
  }

  static List<String> vocabulary() {
    Set<String> characters = new LinkedHashSet<>();
    TEXT.replace(" ", "").codePoints().forEach(c -> characters.add(Character.toString(c)));
    List<String> entries = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    characters.forEach(
        c -> {
          entries.add(c);
          entries.add("##" + c);
        });
    return entries;
  }
}
