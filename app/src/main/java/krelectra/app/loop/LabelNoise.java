package krelectra.app.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.quality.Reason;
import krelectra.app.file.AtomicFile;
import krelectra.inference.Cancellation;
import krelectra.inference.training.tasks.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many labels of a set a model disputes that has not seen them, by confident learning
 * (Northcutt et al. 2021) on four folds of TF-IDF with logistic regression: a measure of the
 * labels' noise that takes seconds. It counts hard labels among the wrong ones, so that it tells
 * how noise moves, not how much of it there is.
 *
 * @param labels of how many
 */
public record LabelNoise(int disputed, int labels) {
  private static final Logger LOG = LoggerFactory.getLogger(LabelNoise.class);
  private static final String FILE = "label-noise.json";
  private static final int FOLDS = 4;
  private static final long SEED = 1;

  /** Whether it can be measured of sets of a task. */
  public static boolean isKnownOf(DataSetTask task) {
    return task == DataSetTask.CLASSES || task == DataSetTask.PAIRS;
  }

  /**
   * Measures it.
   *
   * @throws krelectra.inference.InputException if the set is too small to be folded
   */
  public static LabelNoise of(DataSet set, Cancellation cancellation) {
    Folds folds = Folds.of(set, FOLDS, SEED);
    List<HeldOut> held =
        new TfIdfFolds(Tasks.named(set.rule().task().key()), folds).run(cancellation);
    long disputed =
        new DisputedQueue(set, DisputeMethod.CONFIDENT)
            .of(held).stream()
                .map(Disputed::reason)
                .filter(reason -> reason != null && reason.key() == Reason.Key.ANOTHER_LABEL)
                .count();
    return new LabelNoise((int) disputed, held.size());
  }

  /** The disputed labels' share. */
  public double share() {
    return labels == 0 ? 0 : (double) disputed / labels;
  }

  /** Keeps it in the folder of a run that learned from the set. */
  public void write(Path run) throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("method", "confident learning, TF-IDF, " + FOLDS + " folds, seed " + SEED);
    json.put("disputed", disputed);
    json.put("labels", labels);
    AtomicFile.write(run.resolve(FILE), json.toPrettyString() + "\n");
  }

  /** What is kept in a run's folder; empty if it was not measured. */
  public static Optional<LabelNoise> read(Path run) throws IOException {
    Path file = run.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      int labels = json.path("labels").asInt(0);
      return labels <= 0
          ? Optional.empty()
          : Optional.of(new LabelNoise(json.path("disputed").asInt(0), labels));
    } catch (JacksonException e) {
      LOG.warn("{} is damaged and counts as not measured", file, e);
      return Optional.empty();
    }
  }
}
