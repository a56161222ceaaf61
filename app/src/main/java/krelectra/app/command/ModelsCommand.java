package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.app.model.BundledModel;
import krelectra.app.model.download.PublishedModel;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SettingsFile;
import krelectra.inference.model.ConfigFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists models: those that the window knows, or those that others have published. */
@Command(
    name = "models",
    description = "The models that the window knows, or published ones, as JSON Lines.")
final class ModelsCommand implements Callable<Integer> {
  @Option(
      names = "--published",
      description = "Published models, with repository, licence and computed size.")
  boolean published;

  @Mixin ResultOption result;

  private final Session session;

  ModelsCommand(Session session) {
    this.session = session;
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    result.write(
        writer -> {
          var lines = new JsonLines(writer);
          if (published) {
            for (PublishedModel model : PublishedModel.all()) {
              write(lines, model);
            }
          } else {
            Settings settings =
                new SettingsFile(session.home().data().resolve("settings.json")).read();
            Path bundled = BundledModel.folder(session.home());
            write(lines, bundled, true, settings.model().isEmpty());
            for (String folder : settings.models().folders()) {
              write(lines, Path.of(folder), false, folder.equals(settings.model()));
            }
          }
        });
    return 0;
  }

  private static void write(JsonLines lines, PublishedModel model) throws IOException {
    lines.add(
        json -> {
          json.writeStringProperty("title", model.title());
          json.writeStringProperty("repository", model.repository().toString());
          json.writeStringProperty("generator", model.generator().toString());
          if (model.licence().isEmpty()) {
            json.writeNullProperty("licence");
          } else {
            json.writeStringProperty("licence", model.licence());
          }
          json.writeNumberProperty("computedBytes", model.bytes());
          json.writeNumberProperty("computedGeneratorBytes", model.generatorBytes());
        });
  }

  private static void write(JsonLines lines, Path folder, boolean bundled, boolean inUse)
      throws IOException {
    lines.add(
        json -> {
          json.writeStringProperty("folder", folder.toString());
          json.writeBooleanProperty("bundled", bundled);
          json.writeBooleanProperty("inUse", inUse);
          json.writeBooleanProperty("present", Files.exists(folder.resolve(ConfigFile.NAME)));
        });
  }
}
