package krelectra.inference.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import krelectra.inference.Cancellation;
import tools.jackson.databind.JsonNode;

/**
 * The programs that a Python has, on the same weights and as many threads.
 *
 * @param missing name and reason of each that it has not
 * @param versions name and version of Python and its packages
 */
record PythonPrograms(
    PythonProcess process,
    List<PythonRunner> runners,
    Map<String, String> missing,
    Map<String, String> versions)
    implements AutoCloseable {
  /** What is compared. */
  enum Mode {
    INFERENCE,
    TRAINING
  }

  /**
   * Starts Python and waits until everything is loaded.
   *
   * @param model a folder in the Hugging Face layout
   * @param work an empty folder for what has to be converted
   */
  static PythonPrograms start(
      PythonScript python, Mode mode, Path model, int threads, Path work, Cancellation cancellation)
      throws IOException {
    var process =
        new PythonProcess(
            python.executable(),
            List.of(
                python.script().toString(),
                model.toAbsolutePath().toString(),
                Integer.toString(threads),
                work.toAbsolutePath().toString(),
                mode.name().toLowerCase(Locale.ROOT)),
            work.resolve("stderr.txt"));
    try {
      JsonNode hello = process.hear(cancellation);
      List<PythonRunner> runners = new ArrayList<>();
      for (JsonNode runner : hello.path("runners")) {
        runners.add(
            new PythonRunner(
                process, runner.path("name").asString(), runner.path("attentions").booleanValue()));
      }
      return new PythonPrograms(
          process, runners, texts(hello.path("missing")), texts(hello.path("versions")));
    } catch (RuntimeException | IOException e) {
      process.close();
      throw e;
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
