package krelectra.app.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.Home;
import krelectra.inference.InputException;
import krelectra.inference.model.ConfigFile;

/** The model that ships with the workbench. */
public final class BundledModel {
  private BundledModel() {}

  /**
   * Its folder.
   *
   * @throws InputException if the installation holds none
   */
  public static Path folder(Home home) {
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
