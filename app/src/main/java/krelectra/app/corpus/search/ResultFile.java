package krelectra.app.corpus.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import krelectra.annotation.edit.Key;
import krelectra.annotation.json.Json;
import krelectra.annotation.search.Concordance;
import krelectra.app.file.AtomicFile;
import krelectra.store.Progress;

/** Search results as a file: TSV with a header, or JSON Lines as the command writes them. */
final class ResultFile {
  private ResultFile() {}

  /** Writes lines, each with the document and sentence that it is in. */
  static void write(
      Path target,
      List<Concordance> lines,
      Function<Concordance, Optional<Key>> sentences,
      Progress progress)
      throws IOException {
    boolean json = target.toString().endsWith(".jsonl");
    AtomicFile.write(
        target,
        out -> {
          BufferedWriter writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          if (!json) {
            writer.write("document\tsentence\tstart\tend\tleft\tmatch\tright\n");
          }
          long done = 0;
          for (Concordance line : lines) {
            Key key = sentences.apply(line).orElse(null);
            if (key != null) {
              writer.write(json ? json(key, line) : row(key, line));
              writer.write('\n');
            }
            progress.at(++done, lines.size());
          }
          writer.flush();
        });
  }

  private static String json(Key key, Concordance line) {
    return Json.object(
            "document", Json.of(key.document()),
            "sentence", Json.of(key.id()),
            "start", Json.of(line.start()),
            "end", Json.of(line.end()),
            "left", Json.of(line.left()),
            "match", Json.of(line.match()),
            "right", Json.of(line.right()))
        .inLine();
  }

  private static String row(Key key, Concordance line) {
    return String.join(
        "\t",
        cell(key.document()),
        cell(key.id()),
        Integer.toString(line.start()),
        Integer.toString(line.end()),
        cell(line.left()),
        cell(line.match()),
        cell(line.right()));
  }

  /** A tab or a line break would part what belongs together. */
  private static String cell(String text) {
    return text.replaceAll("[\t\n\r\u2028\u2029]", " ");
  }
}
