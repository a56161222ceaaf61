package krelectra.installers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program that is run to its end.
 *
 * @param program its name or file
 * @param environment what it finds besides that of this process
 */
record Tool(String program, Map<String, String> environment) {
  Tool {
    environment = Map.copyOf(new TreeMap<>(environment));
  }

  /** A program in the environment of this process. */
  static Tool of(String program) {
    return new Tool(program, Map.of());
  }

  /** One of the JDK that runs this. */
  static Tool ofJdk(String name) {
    return of(Path.of(System.getProperty("java.home"), "bin", name).toString());
  }

  /**
   * Runs it.
   *
   * @return what it said, on both its streams
   * @throws IOException with what it said, if it ends with anything but 0
   */
  String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + said);
    }
    return said;
  }
}
