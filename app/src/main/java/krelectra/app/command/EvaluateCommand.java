package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import krelectra.inference.model.Engines;
import krelectra.inference.training.baselines.Baseline;
import krelectra.inference.training.baselines.Baselines;
import krelectra.inference.training.finetuning.TunedModel;
import krelectra.inference.training.tasks.LabelledData;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Prediction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** Judges a fine-tuned model on a file of its task. */
@Command(
    name = "evaluate",
    description = "Judges a fine-tuned model on a file of its task; figures run from 0 to 1.")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin TaskOption task = new TaskOption();

  @Option(names = "--data", required = true, paramLabel = "FILE", description = "Labelled data.")
  Path data = Path.of("");

  @Option(
      names = "--predictions",
      paramLabel = "OUT.jsonl",
      description = "Write what the model gives for each example there.")
  @Nullable Path predictions;

  @Option(
      names = "--baselines",
      paramLabel = "TRAIN",
      description = "Measure simple methods too, trained on that file.")
  @Nullable Path train;

  @Option(names = "--drop-malformed", description = "Leave malformed rows out and count them.")
  boolean dropMalformed;

  @Mixin ModelOption model;
  @Mixin ResultOption result;

  private final Session session;

  EvaluateCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    Engines.prepare(session.home().natives(), 0);
    try (NDManager manager = Engines.start();
        TunedModel tuned = TunedModel.open(model.folder(), task.task(), manager)) {
      LabelledData read = tuned.read(data, dropMalformed);
      List<Prediction> given = tuned.predict(read.examples(), session.cancellation());
      Map<Measure, Double> figures = tuned.figures(read.examples(), given);
      List<Baseline> baselines = baselines(tuned, read);
      if (predictions != null) {
        write(predictions, tuned.labels(), given);
      }
      result.write(
          writer -> new JsonLines(writer).add(json -> properties(json, read, figures, baselines)));
    }
    return 0;
  }

  private List<Baseline> baselines(TunedModel tuned, LabelledData test) {
    if (train == null) {
      return List.of();
    }
    LabelledData read = tuned.read(train, dropMalformed);
    return new Baselines(task.task(), tuned.labels())
        .measure(read.examples(), test.examples(), session.cancellation());
  }

  private void properties(
      JsonGenerator json,
      LabelledData read,
      Map<Measure, Double> figures,
      List<Baseline> baselines) {
    json.writeStringProperty("task", task.name);
    json.writeNumberProperty("examples", read.examples().size());
    json.writeObjectPropertyStart("dropped");
    read.dropped().forEach(json::writeNumberProperty);
    json.writeEndObject();
    FigureJson.write(json, "metrics", figures);
    if (!baselines.isEmpty()) {
      json.writeObjectPropertyStart("baselines");
      baselines.forEach(each -> FigureJson.write(json, each.name(), each.figures()));
      json.writeEndObject();
    }
  }

  private static void write(Path target, List<String> labels, List<Prediction> given)
      throws IOException {
    Path beside = target.resolveSibling(target.getFileName() + ".tmp");
    try {
      try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        var out = new JsonLines(writer);
        var json = new PredictionJson(labels);
        for (Prediction prediction : given) {
          json.write(out, prediction);
        }
      }
      Files.move(
          beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
