package krelectra.inference.benchmark;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * On what was measured.
 *
 * @param processor its name, as the system tells it
 * @param cores logical processors that this process may use
 * @param threads of the tensor engine
 * @param system name, version and architecture of the operating system
 * @param java version of the Java machine
 * @param engine name and version of the tensor engine
 */
public record Machine(
    String processor, int cores, int threads, String system, String java, String engine) {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  /** This machine; starts the engine if it does not run. */
  static Machine here() {
    Engine engine = Engine.getEngine("PyTorch");
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        ai.djl.pytorch.jni.JniUtils.getNumThreads(),
        String.join(
            " ",
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch")),
        Runtime.version().toString(),
        engine.getEngineName() + " " + engine.getVersion());
  }

  /** The name of the processor, as the system tells it. */
  public static String processorName() {
    try (Stream<String> lines = Files.lines(LINUX)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      // Other systems have no such file; Windows names the processor in the environment.
      String name = System.getenv("PROCESSOR_IDENTIFIER");
      return name == null ? "unknown" : name;
    }
  }
}
