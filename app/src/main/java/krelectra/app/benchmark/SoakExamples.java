package krelectra.app.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.Home;
import krelectra.inference.training.tasks.TaskFiles;
import krelectra.inference.training.tasks.Tasks;

/** The labelled reviews of the sample, as files that NSMC's task reads. */
public final class SoakExamples {
  private static final int EVERY_TENTH = 10;

  private SoakExamples() {}

  /** Writes them into a new folder, which is returned. */
  public static Path write(Home home, Path folder) throws IOException {
    List<String> lines = Files.readAllLines(home.asset("samples/nsmc-reviews.tsv"));
    List<String> train = new ArrayList<>(lines.subList(0, 1));
    List<String> dev = new ArrayList<>(train);
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).endsWith("\t")) {
        (i % EVERY_TENTH == 0 ? dev : train).add(lines.get(i));
      }
    }
    TaskFiles files = Tasks.named("nsmc").files();
    Files.createDirectories(folder);
    Files.write(folder.resolve(files.train()), train);
    Files.write(folder.resolve(files.dev().isEmpty() ? files.test() : files.dev()), dev);
    return folder;
  }
}
