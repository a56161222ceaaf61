package krelectra.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a data set. */
@Command(
    name = "show",
    description = "Print a data set as JSON: all but its items, and with --items each in a line.")
final class DatasetShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME")
  String name = "";

  @Option(names = "--items", description = "Its items, too.")
  boolean items;

  @Mixin DataSetsOption sets;
  @Mixin ResultOption result;

  DatasetShowCommand(Session session) {
    this.sets = new DataSetsOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    sets.open(
        (project, all) -> {
          DataSet set = all.require(name);
          result.write(
              writer -> {
                writer.write(DataSetJson.head(set).inLine() + "\n");
                if (items) {
                  for (DataItem item : set.items()) {
                    writer.write(DataSetJson.item(item).inLine() + "\n");
                  }
                }
              });
        });
    return 0;
  }
}
