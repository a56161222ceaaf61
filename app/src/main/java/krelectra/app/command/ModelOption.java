package krelectra.app.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.Home;
import krelectra.inference.InputException;
import krelectra.inference.model.ConfigFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model a command uses: the one that is named, or the one that is bundled. */
final class ModelOption {
  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A folder in the Hugging Face layout; without it the bundled model.")
  @Nullable Path model;

  private final Session session;

  ModelOption(Session session) {
    this.session = session;
  }

  /** The model's folder; whether it holds one is seen when it is opened. */
  Path folder() {
    return model != null ? model : bundled(session.home());
  }

  /** The folder of the model that ships with the workbench. */
  static Path bundled(Home home) {
    Path models = home.asset("models");
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(models)) {
      for (Path folder : folders) {
        if (Files.exists(folder.resolve(ConfigFile.NAME))) {
          found.add(folder);
        }
      }
    } catch (IOException e) {
      throw InputException.at(
          models, "cannot be read", "install the workbench again, or give --model DIR", e);
    }
    if (found.isEmpty()) {
      throw InputException.at(
          models, "holds no model", "install the workbench again, or give --model DIR");
    }
    found.sort(null);
    return found.getFirst();
  }
}
