package krelectra.inference.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;
import tools.jackson.databind.JsonNode;

/** Hugging Face's tokenizers, on the same vocabulary, lines and one thread. To be closed. */
record PythonTokenizers(PythonProcess process) implements AutoCloseable {
  /** A line at a time, as the workbench does; and all at once, as training does. */
  static final List<String> WAYS = List.of("tokenizers, line by line", "tokenizers, in one batch");

  static PythonTokenizers start(PythonScript python, Path vocabulary, List<String> lines, Path work)
      throws IOException {
    Path text = Files.write(work.resolve("lines.txt"), lines);
    return new PythonTokenizers(
        new PythonProcess(
            python.executable(),
            List.of(
                python.script().toString(),
                vocabulary.toAbsolutePath().toString(),
                text.toAbsolutePath().toString()),
            work.resolve("stderr.txt")));
  }

  /** Waits until it is there; name and version of its parts. */
  Map<String, String> hello(Cancellation cancellation) throws IOException {
    Map<String, String> versions = new LinkedHashMap<>();
    process
        .hear(cancellation)
        .path("versions")
        .properties()
        .forEach(each -> versions.put(each.getKey(), each.getValue().asString()));
    return versions;
  }

  /** How many lines it splits otherwise. */
  int differing(List<Long> sums, Cancellation cancellation) throws IOException {
    JsonNode theirs = process.ask(Map.of("way", "sums"), cancellation).path("sums");
    if (theirs.size() != sums.size()) {
      throw new IOException("Python read " + theirs.size() + " lines of " + sums.size());
    }
    int differing = 0;
    for (int i = 0; i < sums.size(); i++) {
      differing += theirs.path(i).longValue() == sums.get(i) ? 0 : 1;
    }
    return differing;
  }

  /** The seconds that a way of splitting all lines takes. */
  double seconds(String way, Cancellation cancellation) throws IOException {
    String word = way.equals(WAYS.getFirst()) ? "lines" : "batch";
    return process.ask(Map.of("way", word), cancellation).path("seconds").doubleValue();
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
