package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import krelectra.inference.InputException;
import krelectra.inference.model.Engines;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.pretraining.Pretraining;
import krelectra.inference.training.pretraining.PretrainingConfig;
import krelectra.inference.training.pretraining.PretrainingConfigFile;
import krelectra.inference.training.pretraining.PretrainingPlan;
import krelectra.inference.training.pretraining.PretrainingPlanner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Pre-trains a generator and a discriminator. */
@Command(
    name = "pretrain",
    description = "Pre-trains a generator and a discriminator; stop it at any time, then --resume.")
final class PretrainCommand implements Callable<Integer> {
  @Option(names = "--corpus", required = true, arity = "1..*", paramLabel = "FILE")
  List<Path> corpus = List.of();

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "JSON with the keys of ELECTRA's configure_pretraining.py.")
  Path config = Path.of("");

  @Option(names = "--run", paramLabel = "DIR", description = "The run's folder.")
  @Nullable Path run;

  @Option(
      names = "--plan",
      description =
          "Start nothing: print the corpus's word pieces, the run's steps and epochs, and the days"
              + " that it takes on this machine, measured by a few steps, as JSON.")
  boolean plan;

  @Option(
      names = "--vocab",
      paramLabel = "DIR",
      description = "Folder of vocab.txt, unless the config names a vocab_file.")
  @Nullable Path vocab;

  @Option(names = "--resume", description = "Go on from the newest checkpoint.")
  boolean resume;

  @Mixin DeviceOption device = new DeviceOption();
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  PretrainCommand(Session session) {
    this.session = session;
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if (run == null && !plan) {
      throw new ParameterException(spec.commandLine(), "give --run DIR, or --plan");
    }
    var file = new PretrainingConfigFile(config);
    for (String key : file.withoutMeaning()) {
      session.console().note(config + ": " + key + " means nothing here and is passed over");
    }
    Path vocabularyFile =
        vocab != null
            ? vocab.resolve("vocab.txt")
            : file.vocabulary()
                .orElseThrow(
                    () ->
                        InputException.at(
                            config, "names no vocab_file", "add it, or give --vocab DIR"));
    Vocabulary vocabulary = Vocabulary.read(vocabularyFile);
    Engines.prepare(session.home().natives(), 0);
    PretrainingConfig settings = file.read(vocabulary);
    DeviceChoice used = device.choose(session.console());
    try (NDManager manager = Engines.start(used.device())) {
      if (run == null || plan) {
        print(
            new PretrainingPlanner(settings, vocabulary, new Corpus(corpus), used.precision())
                .plan(manager, session.cancellation()),
            settings);
        return 0;
      }
      new Pretraining(
              settings,
              vocabulary,
              new Corpus(corpus),
              new RunFolder(run),
              used,
              session.console()::note)
          .run(manager, resume, session.cancellation());
    }
    return 0;
  }

  private void print(PretrainingPlan planned, PretrainingConfig settings) throws IOException {
    var json = JsonMapper.shared().createObjectNode();
    var text = json.putObject("corpus");
    text.put("lines", planned.corpus().lines());
    text.put("characters", planned.corpus().characters());
    text.put("pieces", planned.corpus().pieces());
    text.put("examples", planned.corpus().examples());
    text.put("counted", planned.corpus().exact());
    json.put("parameters", planned.parameters());
    json.put("parameter_bytes", planned.parameterBytes());
    json.put("steps", planned.steps());
    json.put("batch", settings.batch());
    json.put("passes", settings.accumulation());
    json.put("pieces", Math.round(planned.pieces()));
    json.put("epochs", planned.epochs());
    json.put("seconds_per_step", planned.secondsPerStep());
    json.put("days", planned.days());
    json.put("processors", Runtime.getRuntime().availableProcessors());
    result.write(writer -> writer.write(JsonMapper.shared().writeValueAsString(json) + "\n"));
    session
        .console()
        .note(
            String.format(
                Locale.ROOT,
                "%,d steps of %,.0f pieces, %.2f epochs: about %.1f days on this machine",
                planned.steps(),
                planned.piecesPerStep(),
                planned.epochs(),
                planned.days()));
  }
}
