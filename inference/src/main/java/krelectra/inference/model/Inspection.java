package krelectra.inference.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.LoadingReport.Tensor;
import krelectra.inference.weights.TensorInfo;
import krelectra.inference.weights.WeightFile;
import krelectra.inference.weights.WeightFiles;

/**
 * What a weight file holds, found without loading it.
 *
 * @param reports one for each network in the file: the discriminator first, where there are two
 * @param warnings about what lies beside the weights
 */
public record Inspection(List<LoadingReport> reports, List<String> warnings) {
  public Inspection {
    reports = List.copyOf(reports);
    warnings = List.copyOf(warnings);
  }

  /**
   * Looks into a folder or a single weight file; without {@code config.json} the network's shape is
   * taken from the tensors.
   *
   * @throws InputException if there are no weights or they are damaged
   */
  public static Inspection of(Path folderOrFile, Cancellation cancellation) throws IOException {
    List<String> warnings = new ArrayList<>();
    Path folder = Files.isDirectory(folderOrFile) ? folderOrFile : null;
    Optional<ConfigFile> config = Optional.empty();
    if (folder != null && Files.exists(folder.resolve(ConfigFile.NAME))) {
      config = Optional.of(ConfigFile.read(folder));
      try {
        warnings.addAll(ModelFolder.open(folder).warnings());
      } catch (InputException e) {
        warnings.add(e.getMessage());
      }
    }
    try (WeightFile file = WeightFiles.open(folderOrFile)) {
      String sha256 = FileHash.of(file.parts(), cancellation::isCancelled);
      List<LoadingReport> reports = new ArrayList<>();
      for (Network network : new NetworksInFile(file, config).networks()) {
        reports.add(Matching.of(file, network).report(sha256));
      }
      if (reports.isEmpty()) {
        reports.add(unknown(file, sha256));
      }
      return new Inspection(reports, warnings);
    }
  }

  /** Of a file that holds no ELECTRA as far as can be told, only its contents. */
  private static LoadingReport unknown(WeightFile file, String sha256) throws IOException {
    List<Tensor> unexpected = new ArrayList<>();
    for (TensorInfo info : file.tensors().values()) {
      List<Long> shape = Arrays.stream(info.shape()).boxed().toList();
      unexpected.add(new Tensor(info.name(), info.name(), info.dtype(), shape, ""));
    }
    String warning =
        file.path().getFileName() + " does not look like an ELECTRA: give its config.json with it";
    return new LoadingReport(
        file.path(),
        file.format(),
        Matching.bytes(file),
        sha256,
        "",
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        unexpected,
        List.of(),
        List.of(warning));
  }
}
