package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.inference.InputException;
import krelectra.inference.model.Engines;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.pretraining.Pretraining;
import krelectra.inference.training.pretraining.PretrainingConfigFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

  @Option(names = "--run", required = true, paramLabel = "DIR", description = "The run's folder.")
  Path run = Path.of("");

  @Option(
      names = "--vocab",
      paramLabel = "DIR",
      description = "Folder of vocab.txt, unless the config names a vocab_file.")
  @Nullable Path vocab;

  @Option(names = "--resume", description = "Go on from the newest checkpoint.")
  boolean resume;

  private final Session session;

  PretrainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
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
    try (NDManager manager = Engines.start()) {
      new Pretraining(
              file.read(vocabulary),
              vocabulary,
              new Corpus(corpus),
              new RunFolder(run),
              session.console()::note)
          .run(manager, resume, session.cancellation());
    }
    return 0;
  }
}
