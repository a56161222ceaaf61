package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.dataset.DataSet;
import krelectra.app.loop.DataSetFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a frozen data set is read from. */
final class FrozenSetOption {
  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "A file that holds the set, in the place of the database.")
  @Nullable Path from;

  @Mixin DataSetsOption sets;

  FrozenSetOption(Session session) {
    this.sets = new DataSetsOption(session);
  }

  DataSet read(String name) throws IOException {
    if (from != null) {
      return new DataSetFile(from).read();
    }
    List<DataSet> found = new ArrayList<>();
    // The database is closed before hours of tuning begin.
    sets.open((project, all) -> found.add(all.require(name)));
    return found.getFirst();
  }
}
