package krelectra.inference.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Python process that is kept for the whole measurement: one JSON object a line goes in, one
 * comes back. To be closed.
 */
final class PythonProcess implements AutoCloseable {
  private static final long POLL_MILLIS = 2;
  private static final long FAREWELL_SECONDS = 2;

  private final JsonMapper json = new JsonMapper();
  private final Process process;
  private final BufferedReader replies;
  private final Writer requests;
  private final String python;
  private final Path complaints;

  /**
   * Starts it.
   *
   * @param arguments the script and what it is given
   * @param complaints where its standard error goes
   * @throws InputException if there is no such program
   */
  PythonProcess(String python, List<String> arguments, Path complaints) {
    this.python = python;
    this.complaints = complaints;
    List<String> command = new java.util.ArrayList<>(List.of(python));
    command.addAll(arguments);
    try {
      process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    } catch (IOException e) {
      throw InputException.at(
          Path.of(python), "cannot be started", "name a Python with --python EXE", e);
    }
    replies = process.inputReader(StandardCharsets.UTF_8);
    requests = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** What it says next. */
  JsonNode hear(Cancellation cancellation) throws IOException {
    try {
      while (!replies.ready()) {
        cancellation.check();
        if (!process.isAlive() && !replies.ready()) {
          throw InputException.at(
              python, "ended with " + process.exitValue() + lastComplaint(), "check its packages");
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Python computes", e);
    }
    JsonNode reply = json.readTree(replies.readLine());
    if (reply.has("error")) {
      throw InputException.at(python, reply.path("error").asString(), "check its packages");
    }
    return reply;
  }

  /** Asks and waits for the answer. */
  JsonNode ask(Object request, Cancellation cancellation) throws IOException {
    requests.write(json.writeValueAsString(request));
    requests.write('\n');
    requests.flush();
    return hear(cancellation);
  }

  private String lastComplaint() throws IOException {
    List<String> lines = Files.readAllLines(complaints);
    return lines.isEmpty() ? "" : ": " + lines.getLast();
  }

  @Override
  public void close() throws IOException {
    try {
      requests.close(); // it ends when nothing more can come
      if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
