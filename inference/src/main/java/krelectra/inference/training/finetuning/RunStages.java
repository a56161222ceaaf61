package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import tools.jackson.databind.JsonNode;

/**
 * The states of a network that a run has kept, in the order of training.
 *
 * @param run the folder of the run; of several seeds that of the one shown
 * @param base the folder that it began with, if the record tells
 * @param stages at least one
 */
public record RunStages(Path run, Optional<Path> base, List<Stage> stages) {
  private static final String CHECKPOINT = "checkpoint-";

  /** Which weights. */
  public enum Kind {
    CHECKPOINT,
    /** Those that did best on the dev set. */
    BEST,
    /** Those of the last step. */
    LAST
  }

  /**
   * Weights that can be opened.
   *
   * @param step after which they were written; −1 if the run does not tell
   */
  public record Stage(Kind kind, int step, Path folder) {
    /** As commands call it: a step, {@code best}, {@code last}. */
    public String name() {
      return switch (kind) {
        case CHECKPOINT -> Integer.toString(step);
        case BEST -> "best";
        case LAST -> "last";
      };
    }
  }

  public RunStages {
    stages = List.copyOf(stages);
  }

  /**
   * Looks into a run's folder; of several seeds into that of the first.
   *
   * @throws InputException if it is no run's, or has kept no weights yet
   */
  public static RunStages of(Path folder) throws IOException {
    JsonNode record = RunReport.open(folder).record();
    if (!record.has("config") && record.path("seeds").path(0).isNumber()) {
      return of(folder.resolve("seed-" + record.path("seeds").path(0).asLong()));
    }
    List<Stage> stages = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      inside
          .filter(each -> each.getFileName().toString().matches(CHECKPOINT + "[0-9]{1,9}"))
          .filter(RunStages::isModel)
          .map(each -> new Stage(Kind.CHECKPOINT, (int) RunFolder.step(each), each))
          .forEach(stages::add);
    }
    RunFolder run = new RunFolder(folder);
    if (isModel(run.best())) {
      stages.add(new Stage(Kind.BEST, record.path("best").path("step").asInt(-1), run.best()));
    }
    if (isModel(run.last())) {
      stages.add(new Stage(Kind.LAST, record.path("step").asInt(-1), run.last()));
    }
    if (stages.isEmpty()) {
      throw InputException.at(
          folder, "has kept no weights yet", "wait for its first checkpoint, or let it go on");
    }
    stages.sort(Comparator.comparingInt(Stage::step).thenComparing(Stage::kind));
    String base = record.path("model_folder").asString("");
    return new RunStages(
        folder, base.isEmpty() ? Optional.empty() : Optional.of(Path.of(base)), stages);
  }

  private static boolean isModel(Path folder) {
    return Files.isRegularFile(folder.resolve("config.json"));
  }

  /**
   * A state by its name.
   *
   * @throws InputException if the run has not kept it
   */
  public Stage named(String name) {
    return stages.stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.at(
                    run,
                    "has kept no " + name,
                    "give one of " + String.join(", ", stages.stream().map(Stage::name).toList())));
  }

  /** The best state, or the last one of a run that has none. */
  public Stage best() {
    return stages.stream()
        .filter(stage -> stage.kind() == Kind.BEST)
        .findFirst()
        .orElse(stages.getLast());
  }
}
