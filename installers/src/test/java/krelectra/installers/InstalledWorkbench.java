package krelectra.installers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The image that the build made, started as a user would.
 *
 * @param image its root
 * @param work a folder for what a process says
 */
record InstalledWorkbench(Path image, Path work) {
  static final Path PACKAGES = Path.of(System.getProperty("packages.dir"));

  /** What a process came to. */
  record Result(int code, String out, String err) {}

  static InstalledWorkbench in(Path work) {
    return new InstalledWorkbench(PACKAGES.resolve("image").resolve(AppImage.NAME), work);
  }

  AppImage asImage() {
    return new AppImage(image, Target.here());
  }

  Path command() {
    return image.resolve("bin").resolve(AppImage.COMMAND);
  }

  /** Runs the command line. */
  Result run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(command().toString()));
    command.addAll(List.of(arguments));
    return process(environment, command);
  }

  /** Runs anything; the environment is that of this process with what is given. */
  Result process(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(work, "out", ".txt");
    Path err = Files.createTempFile(work, "err", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(new HashMap<>(environment));
    Process process = builder.start();
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Result(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** Whether this machine can make a network namespace of its own. */
  static boolean canUnshare() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-rnm", "true")
              .redirectErrorStream(true)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
