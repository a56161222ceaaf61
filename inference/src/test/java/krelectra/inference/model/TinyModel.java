package krelectra.inference.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Folders of a small untrained network whose vocabulary is single characters. */
public final class TinyModel {
  /** What the vocabulary covers; everything else is [UNK]. */
  public static final String TEXT = "아버지가 방에 들어가신다. 나는 학교에 갔다! The quick fox";

  /** Longest input of the network. */
  public static final int POSITIONS = 160;

  private TinyModel() {}

  /** Writes a discriminator and, in its subfolder, a generator. */
  public static Path write(Path folder) throws IOException {
    new RandomModel(HeadKind.REPLACED_TOKENS, config(32, 4), List.of(), vocabulary())
        .write(folder, 1);
    new RandomModel(HeadKind.MASKED_TOKENS, config(16, 2), List.of(), vocabulary())
        .write(folder.resolve(ModelFolder.GENERATOR), 2);
    return folder;
  }

  /** Weights are large enough for heads to attend unevenly. */
  public static ElectraConfig config(int hidden, int heads) {
    return new ElectraConfig(
        vocabulary().size(), 32, hidden, 3, heads, 48, POSITIONS, 2, 1e-12, 0.1, 0.1, 0.4, 0);
  }

  public static List<String> vocabulary() {
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
