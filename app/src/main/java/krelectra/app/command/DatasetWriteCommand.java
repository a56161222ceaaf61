package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.TrainingFiles;
import krelectra.app.loop.TrainableSet;
import krelectra.inference.training.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a data set as files. */
@Command(name = "write", description = "Write a data set as the files that finetune --data reads.")
final class DatasetWriteCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME")
  String name = "";

  @Parameters(index = "1", paramLabel = "DIR", description = "The folder; it is made.")
  Path folder = Path.of("");

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "Files of a published task, for instance nsmc (default: of one's own data).")
  @Nullable String task;

  @Mixin DataSetsOption sets;

  DatasetWriteCommand(Session session) {
    this.sets = new DataSetsOption(session);
  }

  @Override
  public Integer call() throws IOException {
    sets.open(
        (project, all) -> {
          DataSet set = all.require(name);
          if (task == null) {
            new TrainingFiles(set).write(folder);
          } else {
            TrainableSet.of(set, Tasks.named(task)).write(folder);
          }
        });
    return 0;
  }
}
