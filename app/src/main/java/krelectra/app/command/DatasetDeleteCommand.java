package krelectra.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes a data set. */
@Command(
    name = "delete",
    description = "Delete a data set for good; runs keep the files that they were trained on.")
final class DatasetDeleteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME")
  String name = "";

  @Mixin DataSetsOption sets;

  DatasetDeleteCommand(Session session) {
    this.sets = new DataSetsOption(session);
  }

  @Override
  public Integer call() throws IOException {
    sets.open((project, all) -> all.delete(name));
    return 0;
  }
}
