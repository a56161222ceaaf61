package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.annotation.json.Json;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.app.loop.suggestion.ModelVoice;
import krelectra.app.loop.suggestion.Suggester;
import krelectra.app.loop.suggestion.SuggestionFilter;
import krelectra.app.loop.suggestion.TunedForLayer;
import krelectra.app.loop.suggestion.TunedSuggestions;
import krelectra.inference.InputException;
import krelectra.inference.model.Engines;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Puts a tuned model's predictions into a layer as suggestions. */
@Command(
    name = "suggest",
    description = {
      "Put what a tuned model predicts into a layer as suggestions, in one step that undo takes"
          + " back; prints how many.",
      "They are the model's, wait to be accepted or rejected, and never count as a person's."
    })
final class SuggestCommand implements Callable<Integer> {
  @Option(names = "--layer", required = true, paramLabel = "L", description = "The layer.")
  String layer = "";

  @Option(names = "--feature", paramLabel = "F", description = "What of a label is suggested.")
  String feature = Feature.LABEL;

  @Option(names = "--model", paramLabel = "DIR", description = "A tuned model's folder.")
  @Nullable Path model;

  @Option(names = "--run", paramLabel = "DIR", description = "A run, whose best is asked.")
  @Nullable Path run;

  @Option(
      names = "--filter",
      defaultValue = "unlabelled",
      paramLabel = "unlabelled|all",
      description = "Where nobody has labelled or looked, or wherever no label stands.")
  SuggestionFilter filter = SuggestionFilter.UNLABELLED;

  @Option(
      names = "--threshold",
      defaultValue = "0",
      paramLabel = "X",
      description = "The least probability, from 0 to 1.")
  double threshold;

  @Option(
      names = "--threads",
      defaultValue = "0",
      paramLabel = "N",
      description = "Processor threads; 0 for one a core.")
  int threads;

  @Mixin DataSetsOption sets;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  SuggestCommand(Session session) {
    this.session = session;
    this.sets = new DataSetsOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if ((model == null) == (run == null)) {
      throw new ParameterException(spec.commandLine(), "give --model or --run, one of the two");
    }
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new ParameterException(spec.commandLine(), "--threshold must be from 0 to 1");
    }
    sets.open((project, all) -> suggest(project));
    return 0;
  }

  private void suggest(StoredProject project) throws IOException {
    Layer chosen =
        project.layers().stream()
            .filter(each -> each.id().equals(layer))
            .findFirst()
            .orElseThrow(
                () ->
                    InputException.at(
                        "--layer",
                        layer + " is not in the project",
                        "give one of "
                            + String.join(
                                ", ", project.layers().stream().map(Layer::id).toList())));
    var suggestions =
        new TunedSuggestions(
            run == null ? Path.of(String.valueOf(model)) : run,
            run != null,
            chosen,
            feature,
            filter,
            threshold);
    TunedForLayer tuned = suggestions.model(project);
    Engines.prepare(session.home().natives(), threads);
    try (NDManager manager = Engines.start()) {
      ModelVoice voice = suggestions.voice(tuned, session.cancellation());
      Suggester.Outcome outcome =
          suggestions.make(
              project,
              manager,
              DatabaseOption.author(),
              sets.project.db.progress("sentences"),
              session.cancellation());
      result.write(
          writer ->
              writer.write(
                  Json.object(
                              "annotator", Json.of(voice.id()),
                              "asked", Json.of(outcome.asked()),
                              "suggested", Json.of(outcome.suggested()),
                              "places", Json.of(outcome.places()),
                              "unsure", Json.of(outcome.unsure()),
                              "standing", Json.of(outcome.standing()),
                              "repeated", Json.of(outcome.repeated()),
                              "entry",
                                  Json.of(outcome.entry().map(each -> each.number()).orElse(0L)))
                          .inLine()
                      + "\n"));
    }
  }
}
