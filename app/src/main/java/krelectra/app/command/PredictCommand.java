package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.inference.InputException;
import krelectra.inference.model.Engines;
import krelectra.inference.text.Eojeols;
import krelectra.inference.training.finetuning.TunedModel;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.TaskKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a fine-tuned model. */
@Command(
    name = "predict",
    description =
        "Gives labels and probabilities for each line (two texts split by a tab for tasks of"
            + " pairs), or for the questions of a SQuAD file, as JSON Lines.")
final class PredictCommand implements Callable<Integer> {
  /** So many lines are held in memory and sorted by length together. */
  private static final int CHUNK = 1024;

  @Mixin TaskOption task = new TaskOption();
  @Mixin ModelOption model;
  @Mixin LinesArgument lines;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  PredictCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
    this.lines = new LinesArgument(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    Task chosen = task.task();
    if (chosen.kind() == TaskKind.ANSWERS && lines.file == null) {
      throw new ParameterException(spec.commandLine(), "give a file of questions");
    }
    Engines.prepare(session.home().natives(), 0);
    try (NDManager manager = Engines.start();
        TunedModel tuned = TunedModel.open(model.folder(), chosen, manager)) {
      result.write(
          writer -> {
            var out = new JsonLines(writer);
            if (chosen.kind() == TaskKind.ANSWERS && lines.file != null) {
              predict(tuned, tuned.questions(lines.file).examples(), out);
            } else {
              List<Example> chunk = new ArrayList<>();
              lines.forEach(
                  (number, line) -> {
                    chunk.add(example(chosen, number, line));
                    if (chunk.size() == CHUNK) {
                      predict(tuned, chunk, out);
                      chunk.clear();
                    }
                  });
              predict(tuned, chunk, out);
            }
          });
    }
    return 0;
  }

  private void predict(TunedModel tuned, List<Example> examples, JsonLines out) throws IOException {
    var json = new PredictionJson(tuned.labels());
    List<Prediction> given = tuned.predict(examples, session.cancellation());
    for (int i = 0; i < given.size(); i++) {
      json.write(out, given.get(i));
      if (examples.get(i) instanceof Example.Tokens tokens
          && given.get(i) instanceof Prediction.Tags tags
          && tags.tags().size() < tokens.words().size()) {
        session
            .console()
            .note(lines.name() + ":" + tokens.id() + ": is too long; its last words have no label");
      }
    }
  }

  private Example example(Task chosen, long number, String line) {
    String id = Long.toString(number);
    if (chosen.kind() == TaskKind.TOKENS) {
      List<String> words = Eojeols.of(line).stream().map(span -> span.of(line)).toList();
      return new Example.Tokens(id, words, List.of());
    }
    int tab = chosen.takes() == Task.Texts.ONE ? -1 : line.indexOf('\t');
    if (tab < 0 && chosen.takes() == Task.Texts.TWO) {
      throw InputException.at(
          lines.name(), number, "holds no tab", "the task is one of pairs: split two texts by it");
    }
    return tab < 0
        ? new Example.Text(id, line, null, "")
        : new Example.Text(id, line.substring(0, tab), line.substring(tab + 1), "");
  }
}
