package krelectra.app.command;

import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import picocli.CommandLine.Option;

/** Which task a command is about. */
final class TaskOption {
  @Option(
      names = "--task",
      required = true,
      paramLabel = "NAME",
      description =
          "nsmc ner paws kornli korsts qpair korquad hate, or for one's own data: classes tokens"
              + " pairs score answers.")
  String name = "";

  Task task() {
    return Tasks.named(name);
  }
}
