package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import krelectra.inference.training.finetuning.KeptPredictions;
import krelectra.inference.training.finetuning.RunReport;
import krelectra.inference.training.finetuning.Scrutiny;
import krelectra.inference.training.metrics.ClassScore;

/**
 * What a run's best weights made of a split.
 *
 * @param split {@code test}, or {@code dev} where there is no test set
 * @param examples how many
 * @param labels in id order; empty for scores and answers
 * @param confusion {@code [truth, told]} in id order
 * @param faults the wrong ones, those that the model was surest of first
 * @param set the data set of a corpus that the run learned from; empty for files
 */
@SuppressWarnings("ArrayRecordComponent") // it is never compared
public record CloserLook(
    Path run,
    String split,
    int examples,
    List<String> labels,
    List<ClassScore> classes,
    long[][] confusion,
    List<Scrutiny.Fault> faults,
    String set) {
  /** Looks; empty if the run kept no predictions. */
  static Optional<CloserLook> at(Path run) throws IOException {
    RunReport report = RunReport.open(run);
    for (String split : List.of("test", "dev")) {
      Optional<KeptPredictions> kept = KeptPredictions.read(report, split);
      if (kept.isPresent()) {
        var seen = new Scrutiny(kept.get());
        return Optional.of(
            new CloserLook(
                run,
                split,
                kept.get().examples().size(),
                kept.get().labels(),
                seen.classes(),
                seen.confusion(),
                seen.faults(),
                report.record().path("set").path("name").asString("")));
      }
    }
    return Optional.empty();
  }
}
