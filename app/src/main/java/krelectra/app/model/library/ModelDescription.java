package krelectra.app.model.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import krelectra.app.model.download.DownloadRecord;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.analysis.ReferenceScoresFile;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.Inspection;
import krelectra.inference.model.MemoryEstimate;
import krelectra.inference.model.ModelFolder;

/**
 * Everything that can be told of a folder without loading it.
 *
 * @param generator where its generator lies; nothing if there is none
 * @param origin repository and commit, if the workbench fetched it
 */
public record ModelDescription(
    Path folder,
    Inspection inspection,
    ConfigFile config,
    MemoryNeed memory,
    ModelCard card,
    Optional<ReferenceScores> reference,
    Optional<Path> generator,
    Optional<String> origin) {
  /**
   * Looks into a folder; takes about a second for each gigabyte.
   *
   * @throws InputException if it holds no model, or a damaged one
   */
  static ModelDescription read(Path folder, Cancellation cancellation) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw InputException.at(
          folder, "is not there", "bring the disk back, or remove it from the list");
    }
    ConfigFile config = ConfigFile.read(folder);
    return new ModelDescription(
        folder,
        Inspection.of(folder, cancellation),
        config,
        new MemoryNeed(MemoryEstimate.of(config), MachineMemory.now()),
        ModelCard.read(folder),
        ReferenceScoresFile.read(folder),
        generator(folder),
        DownloadRecord.line(folder));
  }

  /** What its loading report comes to. */
  public ModelVerdict verdict() {
    return ModelVerdict.of(inspection);
  }

  private static Optional<Path> generator(Path folder) {
    try {
      Path path = ModelFolder.open(folder).generatorPath();
      return Files.isRegularFile(path.resolve(ConfigFile.NAME))
          ? Optional.of(path)
          : Optional.empty();
    } catch (InputException e) {
      return Optional.empty(); // the inspection's warnings say why it cannot be opened
    }
  }
}
