package krelectra.app.command;

import java.nio.file.Path;
import krelectra.app.model.BundledModel;
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
    return model != null ? model : BundledModel.folder(session.home());
  }
}
