package krelectra.installers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that runs as it is: launchers, libraries, runtime.
 *
 * @param root of all
 * @param target its platform
 */
record AppImage(Path root, Target target) {
  /** Of the package and of the launcher of the window. */
  static final String NAME = "krelectra-workbench";

  /** Of the launcher of the command line. */
  static final String COMMAND = "workbench";

  static final String VENDOR = "KR-ELECTRA Workbench";

  /**
   * Makes it with jpackage.
   *
   * @param icon in the platform's own format
   */
  static AppImage make(
      Order order, Target target, Staging staged, Path runtime, Path icon, Path into)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                order.numbers(target),
                "--vendor",
                VENDOR,
                "--description",
                "Korean sentences and the KR-ELECTRA language model",
                "--icon",
                icon.toString(),
                "--input",
                staged.app().toString(),
                "--main-jar",
                "lib/" + mainJar(staged),
                "--main-class",
                LauncherOptions.MAIN,
                "--runtime-image",
                runtime.toString(),
                "--dest",
                into.toString()));
    if (!target.isLinux()) {
      Path command = into.resolve("command.properties");
      Files.createDirectories(into);
      Files.writeString(command, "win-console=true\nwin-shortcut=false\nwin-menu=false\n");
      arguments.add("--add-launcher");
      arguments.add(COMMAND + "=" + command);
    }
    Tool.ofJdk("jpackage").run(arguments);
    var image =
        new AppImage(into.resolve(NAME + (target == Target.OSX_AARCH64 ? ".app" : "")), target);
    image.writeLaunchers(LauncherOptions.of(staged));
    return image;
  }

  private static String mainJar(Staging staged) throws IOException {
    return staged.classPath().stream()
        .filter(each -> each.startsWith("app-"))
        .findFirst()
        .orElseThrow(() -> new IOException(staged.libraries() + " holds no app"));
  }

  /** What was staged, where jpackage put it. */
  Staging staged() {
    return new Staging(
        root.resolve(
            switch (target) {
              case LINUX_X86_64, LINUX_AARCH64 -> "lib/app";
              case OSX_AARCH64 -> "Contents/app";
              case WIN_X86_64 -> "app";
            }));
  }

  /** The runtime, where jpackage put it. */
  Path runtime() {
    return root.resolve(
        switch (target) {
          case LINUX_X86_64, LINUX_AARCH64 -> "lib/runtime";
          case OSX_AARCH64 -> "Contents/runtime/Contents/Home";
          case WIN_X86_64 -> "runtime";
        });
  }

  Path java() {
    return runtime().resolve(target.isWindows() ? "bin/java.exe" : "bin/java");
  }

  private void writeLaunchers(LauncherOptions options) throws IOException {
    options.forWindow(target).write(staged().app().resolve(NAME + ".cfg"));
    if (!target.isLinux()) {
      options.write(staged().app().resolve(COMMAND + ".cfg"));
      return;
    }
    // Java decodes arguments by the locale before it reads any option: a script sets that first.
    Path script = root.resolve("bin").resolve(COMMAND);
    try (InputStream in = AppImage.class.getResourceAsStream(COMMAND)) {
      if (in == null) {
        throw new IOException("the launcher's script is missing from the build");
      }
      Files.write(script, in.readAllBytes());
    }
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
