package krelectra.app.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes of the Java machine that runs this, with its libraries. */
public final class ChildJava {
  private ChildJava() {}

  /** The options that this process was started with. */
  public static List<String> options() {
    return List.copyOf(ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  /** The command that starts a class of the workbench. */
  public static List<String> command(List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(arguments);
    return command;
  }
}
