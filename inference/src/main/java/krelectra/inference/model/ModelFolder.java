package krelectra.inference.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.InputException;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Vocabulary;

/**
 * A folder in the Hugging Face layout: {@code config.json}, {@code vocab.txt}, {@code
 * tokenizer_config.json} and weights. Opening reads everything but the weights and checks that the
 * files belong together.
 *
 * @param path the folder
 * @param configFile its {@code config.json}
 * @param tokenizer its vocabulary at work
 * @param warnings what does not look right but need not be wrong
 */
public record ModelFolder(
    Path path, ConfigFile configFile, ElectraTokenizer tokenizer, List<String> warnings) {
  /** The subfolder of a discriminator's folder in which its generator may lie. */
  public static final String GENERATOR = "generator";

  /** The name of the vocabulary in the folder. */
  public static final String VOCABULARY = "vocab.txt";

  /** A table may be padded up to a multiple of this many rows, as the reference offers to do. */
  private static final int ROW_PADDING = 128;

  public ModelFolder {
    warnings = List.copyOf(warnings);
  }

  /**
   * Opens a folder.
   *
   * @throws InputException if a file is missing or damaged, or the vocabulary is that of another
   *     model
   */
  public static ModelFolder open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw InputException.at(
          folder, "is no folder", "give a folder that holds config.json, vocab.txt and weights");
    }
    ConfigFile config = ConfigFile.read(folder);
    Path vocabularyFile = folder.resolve(VOCABULARY);
    if (!Files.exists(vocabularyFile)) {
      throw InputException.at(
          vocabularyFile, "is missing", "copy the vocab.txt that came with the model there");
    }
    Vocabulary vocabulary = Vocabulary.read(vocabularyFile);
    List<String> warnings = new ArrayList<>();
    checkSize(vocabularyFile, vocabulary, config.config(), warnings);
    TokenizerConfigFile.check(folder, warnings);
    return new ModelFolder(folder, config, new ElectraTokenizer(vocabulary), warnings);
  }

  /**
   * The folder of the generator that belongs to this model, be it this folder itself. KR-ELECTRA
   * and KoELECTRA publish {@code NAME-discriminator} and {@code NAME-generator} beside each other;
   * a subfolder comes first.
   */
  public Path generatorPath() {
    if (isGenerator()) {
      return path;
    }
    Path inside = path.resolve(GENERATOR);
    Path beside = path.toAbsolutePath().resolveSibling(name().replace("discriminator", GENERATOR));
    boolean isBeside =
        name().contains("discriminator") && Files.exists(beside.resolve(ConfigFile.NAME));
    return isBeside && !Files.exists(inside) ? beside : inside;
  }

  /** Whether this is the generator of a pair: it has candidates, and no RTD scores. */
  public boolean isGenerator() {
    return configFile.head().filter(HeadKind.MASKED_TOKENS::equals).isPresent();
  }

  /** The folder's name, for people. */
  public String name() {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /** Refuses a vocabulary that a network of that shape cannot have. */
  static void checkSize(
      Path file, Vocabulary vocabulary, ElectraConfig config, List<String> warnings) {
    int spare = config.vocabSize() - vocabulary.size();
    if (spare < 0 || spare >= ROW_PADDING) {
      throw InputException.at(
          file,
          "has " + vocabulary.size() + " entries, config.json has vocab_size " + config.vocabSize(),
          "copy the vocab.txt that came with the model there");
    }
    if (spare > 0) {
      warnings.add(
          "vocab.txt has " + vocabulary.size() + " entries for " + config.vocabSize() + " rows");
    }
    if (vocabulary.padId() != config.padId()) {
      warnings.add(
          "[PAD] is entry "
              + vocabulary.padId()
              + " of vocab.txt, config.json has pad_token_id "
              + config.padId());
    }
  }
}
