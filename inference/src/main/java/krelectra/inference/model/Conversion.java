package krelectra.inference.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.weights.SafetensorsWriter;
import krelectra.inference.weights.WeightFile;
import krelectra.inference.weights.WeightFiles;
import org.jspecify.annotations.Nullable;

/**
 * Makes a folder in the Hugging Face layout with safetensors in fp32 out of weights of any known
 * format. It appears at its place only when it is whole.
 *
 * @param input a folder or weight file, see {@link WeightFiles#open}
 * @param config the {@code config.json} to use; null for that of the input's folder, or where there
 *     is none, what the shapes of the tensors say
 * @param vocabulary the {@code vocab.txt} to use; null for that of the input's folder
 */
public record Conversion(Path input, @Nullable Path config, @Nullable Path vocabulary) {
  /**
   * What was written.
   *
   * @param reports one for each network: the discriminator first, where there are two
   * @param notes what the user should know of it
   */
  public record Result(List<LoadingReport> reports, List<String> notes) {}

  /**
   * Converts. A generator beside a discriminator goes to the subfolder {@link
   * ModelFolder#GENERATOR}.
   *
   * @param target a folder that does not exist yet, or is empty
   * @throws InputException if the input cannot be used; nothing is written then
   */
  public Result write(Path target, Cancellation cancellation) throws IOException {
    return write(target, cancellation, share -> {});
  }

  /**
   * The same, telling how far it is.
   *
   * @param progress gets the share of the numbers that are written, 0–1, once it is known
   */
  public Result write(Path target, Cancellation cancellation, DoubleConsumer progress)
      throws IOException {
    Path out = target.toAbsolutePath().normalize();
    checkFree(out);
    Path beside =
        out.resolveSibling(out.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    List<String> notes = new ArrayList<>();
    try (WeightFile file = WeightFiles.open(input)) {
      Optional<ConfigFile> stated = statedConfig(notes);
      List<Network> networks = new NetworksInFile(file, stated).networks();
      if (networks.isEmpty()) {
        throw InputException.at(
            file.path(),
            "does not look like an ELECTRA with heads of 64",
            "give its configuration with --config FILE");
      }
      Path entries = vocabularyFile();
      Vocabulary known = Vocabulary.read(entries);
      String sha256 = FileHash.of(file.parts(), cancellation::isCancelled);
      List<LoadingReport> reports = new ArrayList<>();
      var written = new Written(numbers(networks), cancellation, progress);
      for (Network network : networks) {
        Network whole = withoutMissingHead(file, network, notes);
        Matching matching = Matching.of(file, whole);
        matching.refuseUnusable();
        ModelFolder.checkSize(entries, known, whole.config(), notes);
        Path folder = reports.isEmpty() ? beside : beside.resolve(ModelFolder.GENERATOR);
        write(folder, whole, matching, described(stated, whole), written);
        Files.copy(entries, folder.resolve(ModelFolder.VOCABULARY));
        writeTokenizerConfig(folder, whole.config(), notes);
        reports.add(matching.report(sha256));
      }
      moveInto(beside, out);
      return new Result(reports, notes);
    } finally {
      delete(beside);
    }
  }

  private static void checkFree(Path out) throws IOException {
    boolean free;
    if (Files.isDirectory(out)) {
      try (Stream<Path> files = Files.list(out)) {
        free = files.findAny().isEmpty();
      }
    } else {
      free = !Files.exists(out);
    }
    if (!free) {
      throw InputException.at(out, "is there already", "name a new or empty folder");
    }
  }

  private Path folder() {
    Path parent = input.toAbsolutePath().getParent();
    return Files.isDirectory(input) || parent == null ? input : parent;
  }

  private Optional<ConfigFile> statedConfig(List<String> notes) {
    if (config != null) {
      return Optional.of(ConfigFile.readFile(config));
    }
    if (Files.exists(folder().resolve(ConfigFile.NAME))) {
      return Optional.of(ConfigFile.read(folder()));
    }
    notes.add("config.json is taken from the tensors' shapes, with attention heads of 64");
    return Optional.empty();
  }

  private Path vocabularyFile() {
    Path file = vocabulary != null ? vocabulary : folder().resolve(ModelFolder.VOCABULARY);
    if (!Files.exists(file)) {
      throw InputException.at(file, "is missing", "give the model's own with --vocab FILE");
    }
    return file;
  }

  /** An encoder that was saved without a head stays one: no random numbers are written. */
  private static Network withoutMissingHead(WeightFile file, Network network, List<String> notes) {
    int missing = Matching.of(file, network).reinitialized().size();
    int all = network.headParameters().size();
    if (missing > 0 && missing < all) {
      throw InputException.at(
          file.path(),
          "lacks " + missing + " of the head's " + all + " tensors",
          "give the weights of a whole model");
    }
    if (missing > 0) {
      notes.add(
          "there is no head in " + file.path().getFileName() + ": only the encoder is written");
      return new Network(network.config(), Optional.empty(), network.outputs());
    }
    return network;
  }

  private static ConfigFile described(Optional<ConfigFile> stated, Network network) {
    boolean classes =
        network.head().filter(h -> h == HeadKind.SEQUENCE || h == HeadKind.TOKENS).isPresent();
    if (stated.isPresent() && !network.isGenerator()) {
      ConfigFile given = stated.get();
      return new ConfigFile(
          network.config(), network.architecture(), given.labels(), given.problemType());
    }
    List<String> labels =
        IntStream.range(0, classes ? network.outputs() : 0).mapToObj(i -> "LABEL_" + i).toList();
    return new ConfigFile(network.config(), network.architecture(), labels);
  }

  private static void write(
      Path folder, Network network, Matching matching, ConfigFile described, Written written)
      throws IOException {
    Files.createDirectories(folder);
    var writer = new SafetensorsWriter();
    for (ParameterSpec spec : network.parameters()) {
      writer.add(
          spec.name(),
          spec.shape().getShape(),
          () -> {
            written.next(spec);
            return matching.read(spec);
          });
    }
    writer.write(folder.resolve(RandomModel.WEIGHTS));
    described.write(folder);
  }

  private static long numbers(List<Network> networks) {
    return networks.stream()
        .flatMap(network -> network.parameters().stream())
        .mapToLong(spec -> spec.shape().size())
        .sum();
  }

  /** Counts what is written; a head that turns out to be missing lets it end below the whole. */
  private static final class Written {
    private final long all;
    private final Cancellation cancellation;
    private final DoubleConsumer progress;
    private long done;

    Written(long all, Cancellation cancellation, DoubleConsumer progress) {
      this.all = all;
      this.cancellation = cancellation;
      this.progress = progress;
    }

    void next(ParameterSpec spec) {
      cancellation.check();
      progress.accept((double) done / all);
      done += spec.shape().size();
    }
  }

  private void writeTokenizerConfig(Path to, ElectraConfig shape, List<String> notes)
      throws IOException {
    Path given = folder().resolve(TokenizerConfigFile.NAME);
    if (Files.exists(given)) {
      TokenizerConfigFile.check(folder(), notes);
      Files.copy(given, to.resolve(TokenizerConfigFile.NAME));
    } else {
      TokenizerConfigFile.write(to, shape.maxPositions());
    }
  }

  private static void moveInto(Path beside, Path out) throws IOException {
    Files.deleteIfExists(out);
    Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
