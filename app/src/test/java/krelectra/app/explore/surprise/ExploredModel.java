package krelectra.app.explore.surprise;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.model.ModelViewModel;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.text.MorphemeAnalyzer;

/** The view models of the window that panes are made on, over the bundled model. */
public final class ExploredModel implements AutoCloseable {
  public final ModelViewModel model;
  public final ExploreViewModel explore;
  public final GeneratorViewModel generator;

  public ExploredModel(TaskRunner runner) {
    model = new ModelViewModel(Analyzer::open, runner);
    explore = new ExploreViewModel(runner, new MorphemeAnalyzer(), Runnable::run);
    generator =
        new GeneratorViewModel(model.analyzerProperty(), CandidateFinder::openIfPresent, runner);
    model
        .analyzerProperty()
        .addListener(
            (value, before, now) ->
                explore
                    .modelProperty()
                    .set(now == null ? new ModelStatus.None() : ModelStatus.Loaded.of(now)));
  }

  /** Where the bundled model lies. */
  public static Path bundled() {
    return Path.of(System.getProperty("assets.dir"), "models", "workbench-mini-electra");
  }

  /** The bundled discriminator alone. */
  public static Path withoutGenerator(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(bundled())) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }
    return folder;
  }

  /** Opens the bundled model. */
  public ExploredModel open() {
    model.open(bundled());
    return this;
  }

  @Override
  public void close() {
    generator.close();
    model.close();
  }
}
