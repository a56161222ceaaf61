package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Batch;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.Dropouts;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.ElectraLayout;
import krelectra.inference.model.Encoder;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Heads;
import krelectra.inference.model.Keep;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.ParameterSpec;
import krelectra.inference.model.Parameters;
import krelectra.inference.model.Products;
import krelectra.inference.model.RandomModel;
import krelectra.inference.model.TokenizerConfigFile;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.TaskKind;
import krelectra.inference.weights.SafetensorsWriter;

/**
 * An encoder with a task's head.
 *
 * @param labels in id order; empty for scores and answers
 * @param products the matrix products of a pass
 */
record TaskNetwork(
    Task task,
    List<String> labels,
    ElectraConfig config,
    Vocabulary vocabulary,
    Products products) {
  TaskNetwork {
    labels = List.copyOf(labels);
  }

  static TaskNetwork of(Task task, List<String> labels, ModelFolder folder) {
    return new TaskNetwork(
        task,
        labels,
        folder.configFile().config(),
        folder.tokenizer().vocabulary(),
        Products.EXACT);
  }

  /** The same network, with other products. */
  TaskNetwork with(Products other) {
    return new TaskNetwork(task, labels, config, vocabulary, other);
  }

  HeadKind head() {
    return task.kind().head();
  }

  /** Numbers that the head gives for a text or a piece. */
  int outputs() {
    return task.outputs(labels);
  }

  List<ParameterSpec> specs() {
    return ElectraLayout.network(head(), config, outputs());
  }

  /** The dropout rates of training: those of config.json. */
  Dropouts dropouts() {
    return Dropouts.of(config);
  }

  /** Hidden states {@code [batch, n, hidden]}; arrays belong to the enclosing scope. */
  NDArray encode(Map<String, NDArray> leaves, Batch batch, Dropouts dropouts) {
    return new Encoder(config, new Parameters(leaves), products)
        .forward(batch, Keep.NOTHING, dropouts, Cancellation.NONE)
        .last();
  }

  /** The head's numbers: {@code [batch, outputs]} of a text, {@code [..., outputs]} of pieces. */
  NDArray logits(Map<String, NDArray> leaves, NDArray hidden, Dropouts dropouts) {
    Heads heads = new Heads(config, new Parameters(leaves), products);
    return switch (head()) {
      case SEQUENCE -> heads.sequence(hidden, dropouts);
      case TOKENS -> heads.tokens(hidden, dropouts);
      case ANSWERS -> heads.answers(hidden);
      case REPLACED_TOKENS, MASKED_TOKENS ->
          throw new IllegalStateException("no task has the head " + head());
    };
  }

  Batch batch(NDManager manager, int[][] ids, int[][] segments) {
    return Batch.of(manager, ids, segments, config.padId());
  }

  /**
   * Writes a folder in the Hugging Face layout, complete by itself.
   *
   * @param length pieces of the longest input that it was trained on
   */
  void write(Path folder, FlatParameters parameters, int length, String card) throws IOException {
    var writer = new SafetensorsWriter();
    for (ParameterSpec spec : specs()) {
      writer.add(spec.name(), spec.shape().getShape(), parameters.copy(spec.name()));
    }
    writer.write(folder.resolve(RandomModel.WEIGHTS));
    new ConfigFile(config, head().architecture(), names(), problem()).write(folder);
    TokenizerConfigFile.write(folder, length);
    String entries = String.join("\n", vocabulary.entries()) + "\n";
    Files.writeString(folder.resolve(ModelFolder.VOCABULARY), entries, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("README.md"), card, StandardCharsets.UTF_8);
  }

  private List<String> names() {
    return task.kind() == TaskKind.SCORE ? List.of("score") : labels;
  }

  private String problem() {
    return switch (task.kind()) {
      case SCORE -> "regression";
      case CLASSES -> "single_label_classification";
      case TOKENS, ANSWERS -> "";
    };
  }
}
