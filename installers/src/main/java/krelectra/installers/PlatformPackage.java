package krelectra.installers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The package of Windows or of the Mac, as jpackage makes it there. Neither was tried: this build
 * ran on Linux only.
 *
 * @param type as jpackage calls it
 */
record PlatformPackage(AppImage image, Order order, String type) {
  /** Upgrades replace each other by this name, which must never change. */
  private static final String UPGRADES = "6f0c9a3e-6a57-4a6b-9f0e-3c1d5a8e7b42";

  /** Makes it in the output folder. */
  Path make(Path work) throws IOException, InterruptedException {
    Tool.ofJdk("jpackage").run(arguments(work));
    return Folders.files(order.output(), "." + type).getFirst();
  }

  List<String> arguments(Path work) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                type,
                "--name",
                AppImage.NAME,
                "--app-image",
                image.root().toString(),
                "--app-version",
                order.numbers(image.target()),
                "--vendor",
                AppImage.VENDOR,
                "--dest",
                order.output().toString()));
    arguments.addAll(Associations.options(work.resolve("associations")));
    if (image.target().isWindows()) {
      arguments.addAll(
          List.of(
              "--win-menu",
              "--win-dir-chooser",
              "--win-per-user-install",
              "--win-upgrade-uuid",
              UPGRADES));
    }
    return arguments;
  }
}
