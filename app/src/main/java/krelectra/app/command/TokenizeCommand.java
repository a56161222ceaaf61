package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.inference.InputException;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;
import krelectra.inference.text.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Splits lines into word pieces. */
@Command(name = "tokenize", description = "Splits each line into word pieces, as JSON Lines.")
final class TokenizeCommand implements Callable<Integer> {
  @Option(names = "--vocab", paramLabel = "FILE", description = "A vocab.txt.")
  @Nullable Path vocab;

  @Option(names = "--pair", description = "Each line holds two texts split by a tab.")
  boolean pair;

  @Option(names = "--max-length", paramLabel = "N", description = "The most pieces in all.")
  int maxLength = ElectraTokenizer.UNLIMITED;

  @Mixin ModelOption model;
  @Mixin LinesArgument lines;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  TokenizeCommand(Session session) {
    this.model = new ModelOption(session);
    this.lines = new LinesArgument(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if (vocab != null && model.model != null) {
      throw new ParameterException(spec.commandLine(), "give --vocab or --model, not both");
    }
    if (maxLength < (pair ? 3 : 2)) {
      throw new ParameterException(spec.commandLine(), "--max-length leaves no room for text");
    }
    Path file = vocab != null ? vocab : model.folder().resolve("vocab.txt");
    var tokenizer = new ElectraTokenizer(Vocabulary.read(file));
    result.write(
        writer -> {
          var out = new JsonLines(writer);
          lines.forEach((number, line) -> write(out, encode(tokenizer, number, line)));
        });
    return 0;
  }

  private Encoding encode(ElectraTokenizer tokenizer, long number, String line) {
    if (!pair) {
      return tokenizer.encode(line, maxLength);
    }
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw InputException.at(
          lines.name(), number, "holds no tab", "with --pair each line has two texts");
    }
    return tokenizer.encodePair(line.substring(0, tab), line.substring(tab + 1), maxLength);
  }

  private static void write(JsonLines out, Encoding encoding) throws IOException {
    out.add(
        json -> {
          json.writeName("ids");
          json.writeArray(encoding.ids(), 0, encoding.size());
          json.writeArrayPropertyStart("pieces");
          encoding.pieces().forEach(piece -> json.writeString(piece.text()));
          json.writeEndArray();
          List<@Nullable Span> spans = new ArrayList<>();
          for (Piece piece : encoding.pieces()) {
            spans.add(piece.span());
          }
          JsonLines.writeSpans(json, "offsets", spans);
          json.writeName("segments");
          json.writeArray(encoding.segments(), 0, encoding.size());
        });
  }
}
