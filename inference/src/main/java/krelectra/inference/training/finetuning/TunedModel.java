package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.TokenizerConfigFile;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.tasks.DataReader;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Features;
import krelectra.inference.training.tasks.LabelledData;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Outcome;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.Predictions;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.TaskKind;

/** A fine-tuned network at work on its task. */
public final class TunedModel implements AutoCloseable {
  private final Task task;
  private final ModelFolder folder;
  private final TaskNetwork network;
  private final FineTuningConfig config;
  private final NDManager manager;
  private final FlatParameters parameters;

  private TunedModel(
      Task task,
      ModelFolder folder,
      TaskNetwork network,
      FlatParameters parameters,
      NDManager manager) {
    this.task = task;
    this.folder = folder;
    this.network = network;
    this.config = Preset.PUBLISHED.of(task);
    this.parameters = parameters;
    this.manager = manager;
  }

  /**
   * Loads a folder.
   *
   * @throws InputException if its head is another than the task's, or its labels are
   */
  public static TunedModel open(Path path, Task task, NDManager parent) throws IOException {
    ModelFolder folder = ModelFolder.open(path);
    List<String> labels = labels(folder, task);
    TaskNetwork network = TaskNetwork.of(task, labels, folder);
    NDManager manager = parent.newSubManager();
    FlatParameters parameters = new FlatParameters(manager, network.specs());
    try {
      InitialWeights weights = InitialWeights.fill(folder, network, parameters, 0);
      if (!weights.fresh().isEmpty()) {
        throw InputException.at(
            weights.file(),
            "has no " + weights.fresh().getFirst() + " of the shape that " + task.name() + " needs",
            "give a folder that finetune wrote for this task");
      }
      return new TunedModel(task, folder, network, parameters, manager);
    } catch (IOException | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  private static List<String> labels(ModelFolder folder, Task task) {
    List<String> stated = named(folder.configFile().labels(), task);
    boolean right = folder.configFile().head().filter(task.kind().head()::equals).isPresent();
    boolean known = task.labels().isEmpty() || isSame(task.labels(), stated);
    boolean score = folder.configFile().isRegression() == (task.kind() == TaskKind.SCORE);
    boolean sequence = task.kind() == TaskKind.CLASSES || task.kind() == TaskKind.SCORE;
    if (!right || !known || (sequence && !score)) {
      throw InputException.at(
          folder.path(),
          "is no model of "
              + task.name()
              + " but "
              + folder.configFile().architecture()
              + " for "
              + stated,
          "give a folder that finetune wrote for this task");
    }
    return task.kind() == TaskKind.SCORE || task.kind() == TaskKind.ANSWERS ? List.of() : stated;
  }

  /**
   * Models of {@code transformers} that were tuned without names say LABEL_0 …: as many as the task
   * has stand for its labels in the published order.
   */
  private static List<String> named(List<String> stated, Task task) {
    boolean counted =
        IntStream.range(0, stated.size()).allMatch(i -> stated.get(i).equals("LABEL_" + i));
    return counted && stated.size() == task.labels().size() ? task.labels() : stated;
  }

  /** Others may have the labels in another order; it is the model's that counts. */
  private static boolean isSame(List<String> wanted, List<String> stated) {
    return wanted.size() == stated.size() && Set.copyOf(wanted).equals(Set.copyOf(stated));
  }

  /** The labels in id order; empty for scores and answers. */
  public List<String> labels() {
    return network.labels();
  }

  /** Reads a file of the task; a label that the model does not know is an error. */
  public LabelledData read(Path file, boolean dropMalformed) {
    return new DataReader(task, network.labels(), dropMalformed).read(file);
  }

  /** Reads questions to be answered. */
  public LabelledData questions(Path file) {
    return new DataReader(task, network.labels(), false).questions(file);
  }

  /** A prediction for each example. */
  public List<Prediction> predict(List<Example> examples, Cancellation cancellation)
      throws IOException {
    var tokenizer = Features.tokenizer(task, folder);
    int length = TokenizerConfigFile.maxLength(folder.path(), network.config().maxPositions());
    var settings =
        new FineTuningConfig.Lengths(
                length,
                config.lengths().stride(),
                config.lengths().question(),
                config.lengths().answer(),
                config.lengths().bestAnswers())
            .features();
    Features features =
        Features.of(task, labels(), examples, tokenizer, settings, false, cancellation);
    List<float[]> outputs =
        new Judge(network, config.pace().examplesAtOnce())
            .run(manager, parameters, features.inputs(), cancellation);
    return new Predictions(
            task,
            labels(),
            tokenizer,
            settings,
            config.lengths().bestAnswers(),
            config.lengths().answer())
        .of(examples, features, outputs);
  }

  /** How good predictions are. */
  public Map<Measure, Double> figures(List<Example> examples, List<Prediction> predictions) {
    return Outcome.of(task, labels(), examples, predictions);
  }

  @Override
  public void close() {
    manager.close();
  }
}
