package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.annotation.dataset.DataSetSummary;
import krelectra.annotation.quality.Split.Part;
import krelectra.store.DataSetEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists data sets. */
@Command(name = "list", description = "List the data sets of a project.")
final class DatasetListCommand implements Callable<Integer> {
  @Mixin DataSetsOption sets;
  @Mixin ResultOption result;

  DatasetListCommand(Session session) {
    this.sets = new DataSetsOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    sets.open(
        (project, all) -> {
          var table =
              new TextTable(
                  List.of("name", "task", "layer", "train", "dev", "test", "made", "sha256"));
          for (DataSetEntry entry : all.list()) {
            DataSetSummary summary = entry.summary();
            table.add(
                List.of(
                    summary.name(),
                    summary.rule().task().key(),
                    summary.rule().layer(),
                    size(summary, Part.TRAIN),
                    size(summary, Part.DEV),
                    size(summary, Part.TEST),
                    entry.made().toString(),
                    summary.sha256()));
          }
          result.write(table::write);
        });
    return 0;
  }

  private static String size(DataSetSummary summary, Part part) {
    return Integer.toString(summary.sizes().getOrDefault(part, 0));
  }
}
