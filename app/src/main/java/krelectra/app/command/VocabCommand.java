package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.app.file.AtomicFile;
import krelectra.inference.InputException;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.vocabulary.Segments;
import krelectra.inference.training.vocabulary.VocabularyBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Builds a vocabulary from a corpus. */
@Command(name = "vocab", description = "Builds a word-piece vocabulary from a corpus.")
final class VocabCommand implements Callable<Integer> {
  private static final int SMALLEST = 100;

  @Option(names = "--corpus", required = true, arity = "1..*", paramLabel = "FILE")
  List<Path> corpus = List.of();

  @Option(names = "--size", required = true, paramLabel = "N", description = "Entries in all.")
  int size;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "For vocab.txt.")
  Path out = Path.of("");

  @Option(
      names = "--segment",
      defaultValue = "morphemes",
      paramLabel = "morphemes|none",
      description = "Where pieces may form: within morphemes, or anywhere in a word.")
  Segments.Within segment = Segments.Within.MORPHEMES;

  @Spec CommandSpec spec;

  private final Session session;

  VocabCommand(Session session) {
    this.session = session;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if (size < SMALLEST) {
      throw new ParameterException(spec.commandLine(), "--size must be at least " + SMALLEST);
    }
    Segments segments = new Segments(segment);
    long[] lines = {0};
    new Corpus(corpus)
        .forEachLine(
            line -> {
              session.cancellation().check();
              segments.add(line);
              if (++lines[0] % 50_000 == 0) {
                session.console().note(lines[0] + " lines read");
              }
            });
    if (segments.isEmpty()) {
      throw InputException.at(corpus.getFirst(), "holds no words", "give a corpus with text");
    }
    session.console().note(lines[0] + " lines read; joining pieces");
    Vocabulary vocabulary = VocabularyBuilder.of(size).build(segments, session.cancellation());
    Files.createDirectories(out);
    AtomicFile.write(out.resolve("vocab.txt"), String.join("\n", vocabulary.entries()) + "\n");
    AtomicFile.write(out.resolve("tokenizer_config.json"), "{\"do_lower_case\": false}\n");
    session.console().note(vocabulary.size() + " entries in " + out.resolve("vocab.txt"));
    return 0;
  }
}
