package krelectra.app.run;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Another process of this program.
 *
 * @param start the words that start it: Java, its options, the class path, the main class
 */
public record JavaProcess(List<String> start) {
  private static final Path SESSION_LEADER = Path.of("/usr/bin/setsid");

  /** Those options of this Java machine that another one needs as well. */
  private static final List<String> PASSED_ON =
      List.of(
          "-D", "--module-path", "--add-modules", "--enable-native-access", "--add-opens", "-XX:");

  /**
   * An installed window takes its arguments for files; one process alone may write a cache; and
   * training asks at once for the memory again that a window gives back.
   */
  private static final List<String> KEPT_BACK =
      List.of(
          "-Dworkbench.window", "-XX:AOTCacheOutput", "-XX:AOTMode", "-XX:TrimNativeHeapInterval");

  public JavaProcess {
    start = List.copyOf(start);
  }

  /**
   * As this process was started, whichever launcher did.
   *
   * @param main the class with the entry
   */
  public static JavaProcess likeThisOne(String main) {
    List<String> start = new ArrayList<>();
    start.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    start.addAll(passedOn(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    start.add("-cp");
    start.add(System.getProperty("java.class.path"));
    start.add(main);
    return new JavaProcess(start);
  }

  static List<String> passedOn(List<String> options) {
    return options.stream()
        .filter(option -> PASSED_ON.stream().anyMatch(option::startsWith))
        .filter(option -> KEPT_BACK.stream().noneMatch(option::startsWith))
        .toList();
  }

  /** Starts a command that ends with this process, if that is asked to end. */
  ProcessBuilder command(List<String> words) {
    return new ProcessBuilder(Stream.concat(start.stream(), words.stream()).toList());
  }

  /** Starts a command that goes on when this process ends, and when its terminal is closed. */
  ProcessBuilder detached(List<String> words) {
    Stream<String> leader =
        Files.isExecutable(SESSION_LEADER) ? Stream.of(SESSION_LEADER.toString()) : Stream.of();
    return new ProcessBuilder(
        Stream.of(leader, start.stream(), words.stream()).flatMap(each -> each).toList());
  }
}
