package krelectra.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;

/** Assets of a test's own: the samples, and a random network that knows the reviews' syllables. */
final class SampleModel {
  private SampleModel() {}

  /**
   * Writes both.
   *
   * @param assets of the workbench
   * @param to a folder
   * @return the folder of the model
   */
  static Path write(Path assets, Path to) throws IOException {
    Path samples = Files.createDirectories(to.resolve("samples"));
    for (String name : List.of("nsmc-reviews.tsv", "klue-ner.tsv", "README.md")) {
      Files.copy(assets.resolve("samples").resolve(name), samples.resolve(name));
    }
    Set<String> syllables = new LinkedHashSet<>();
    Files.readString(samples.resolve("nsmc-reviews.tsv"))
        .codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
        .forEach(c -> syllables.add(Character.toString(c)));
    List<String> vocabulary =
        new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    vocabulary.addAll(syllables);
    syllables.forEach(each -> vocabulary.add("##" + each));
    var config =
        new ElectraConfig(vocabulary.size(), 16, 16, 1, 2, 32, 32, 2, 1e-12, 0.1, 0.1, 0.2, 0);
    Path model = to.resolve("models/tiny");
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary).write(model, 1);
    return model;
  }
}
