package krelectra.app.explore.pattern;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;

/** Folders of a small untrained network, large enough in its weights to attend unevenly. */
final class PatternModel {
  private static final String TEXT = "나는학교에갔다.다른글";

  private PatternModel() {}

  static Path write(Path folder) throws IOException {
    Set<String> entries =
        new LinkedHashSet<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    TEXT.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> entries.addAll(List.of(c, "##" + c)));
    List<String> vocabulary = List.copyOf(entries);
    var config =
        new ElectraConfig(vocabulary.size(), 16, 16, 2, 2, 24, 160, 2, 1e-12, 0.1, 0.1, 0.4, 0);
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary).write(folder, 1);
    return folder;
  }
}
