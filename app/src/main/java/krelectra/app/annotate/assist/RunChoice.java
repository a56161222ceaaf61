package krelectra.app.annotate.assist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;
import krelectra.app.loop.suggestion.LabelNames;
import krelectra.app.loop.suggestion.TunedForLayer;
import krelectra.app.loop.suggestion.TunedSuggestions;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import krelectra.inference.InputException;
import krelectra.inference.model.ModelFolder;
import krelectra.store.StoredProject;

/**
 * A run, or a model's folder, as it may be asked about a layer.
 *
 * @param folder the run's or the model's
 * @param isRun which of the two
 * @param name for people
 * @param score of its best checkpoint, in words; empty if it is not known
 */
public record RunChoice(Path folder, boolean isRun, String name, String score, Fit fit) {
  /** Those of runs: what fits first, and of these the newest. */
  static List<RunChoice> of(List<RunSummary> runs, Layer layer, StoredProject project) {
    return runs.stream()
        .sorted(Comparator.comparing(RunSummary::started).reversed())
        .map(run -> of(run, layer, project))
        .sorted(Comparator.comparing(choice -> choice.fit() != Fit.FITS))
        .toList();
  }

  private static RunChoice of(RunSummary run, Layer layer, StoredProject project) {
    String score =
        Double.isNaN(run.best())
            ? ""
            : String.format(java.util.Locale.ROOT, "%s %.3f", run.measure(), run.best());
    return new RunChoice(run.folder(), true, run.name(), score, fit(run, layer, project));
  }

  private static Fit fit(RunSummary run, Layer layer, StoredProject project) {
    if (run.state() == RunState.DAMAGED) {
      return Fit.DAMAGED;
    }
    boolean isReady =
        run.state() == RunState.DONE && Files.isDirectory(run.folder().resolve("best"));
    return isReady ? fit(run.folder(), true, layer, project) : Fit.NOT_READY;
  }

  /** A model's folder that the user gave. */
  static RunChoice ofModel(Path folder, Layer layer, StoredProject project) {
    Path last = folder.getFileName();
    return new RunChoice(
        folder,
        false,
        last == null ? folder.toString() : last.toString(),
        "",
        fit(folder, false, layer, project));
  }

  private static Fit fit(Path folder, boolean isRun, Layer layer, StoredProject project) {
    String feature = TunedSuggestions.main(layer);
    Optional<Tagset> tagset = TunedSuggestions.tagset(project, layer, feature);
    TunedForLayer tuned;
    try {
      tuned =
          isRun
              ? TunedForLayer.ofRun(folder, layer, feature, tagset)
              : TunedForLayer.ofModel(folder, layer, feature, tagset);
    } catch (InputException e) {
      return Fit.OTHER_TASK;
    }
    try {
      List<String> labels = ModelFolder.open(tuned.folder()).configFile().labels();
      LabelNames.of(folder.toString(), tuned.names(labels), layer, tagset, project);
      return Fit.FITS;
    } catch (krelectra.annotation.InputException e) {
      return Fit.OTHER_LABELS;
    } catch (InputException e) {
      return Fit.DAMAGED;
    }
  }
}
