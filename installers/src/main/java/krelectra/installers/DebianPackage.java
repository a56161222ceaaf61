package krelectra.installers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The package for Debian and its kin. jpackage makes it, but with the times of its build, and with
 * no command on the path: it is opened, mended, and closed again, so that the same input gives the
 * same bytes.
 */
record DebianPackage(AppImage image, Order order) {
  static final String FOLDER = "/opt";

  private static final String DEPENDS = "Depends:";

  /** What a window needs, besides what jpackage finds by itself in the natives. */
  private static final String NEEDED =
      "libgtk-3-0, libgl1, libxxf86vm1, libxtst6, libpangoft2-1.0-0";

  /**
   * Makes it.
   *
   * @param work a folder for what is in between
   */
  Path make(Path work) throws IOException, InterruptedException {
    Folders.delete(work);
    Path first = Files.createDirectories(work.resolve("first"));
    Path resources = Files.createDirectories(work.resolve("resources"));
    Files.writeString(
        resources.resolve(AppImage.NAME + ".desktop"), desktopEntry(), StandardCharsets.UTF_8);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "deb",
                "--name",
                AppImage.NAME,
                "--app-image",
                image.root().toString(),
                "--app-version",
                order.numbers(image.target()),
                "--vendor",
                AppImage.VENDOR,
                "--description",
                "Korean sentences and the KR-ELECTRA language model",
                "--install-dir",
                FOLDER,
                "--resource-dir",
                resources.toString(),
                "--linux-package-name",
                AppImage.NAME,
                "--linux-app-category",
                "science",
                "--linux-menu-group",
                "Science",
                "--linux-shortcut",
                "--linux-package-deps",
                NEEDED,
                "--dest",
                first.toString()));
    arguments.addAll(Associations.options(work.resolve("associations")));
    // What is packed here is opened at once: to compress it would be in vain.
    new Tool(
            Tool.ofJdk("jpackage").program(),
            Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none", "SOURCE_DATE_EPOCH", epoch()))
        .run(arguments);
    Path made = Folders.files(first, ".deb").getFirst();
    Path open = work.resolve("open");
    Tool.of("dpkg-deb").run(List.of("-R", made.toString(), open.toString()));
    Files.delete(made);
    mend(open);
    Path done = order.output().resolve(made.getFileName());
    new Tool("dpkg-deb", Map.of("SOURCE_DATE_EPOCH", epoch()))
        .run(List.of("--root-owner-group", "-Zxz", "-z2", "-b", open.toString(), done.toString()));
    Folders.delete(work);
    return done;
  }

  /**
   * Puts the menu entry and the kinds of files where Debian's own triggers find them: jpackage's
   * scripts need folders that a small system has not, and fail there.
   */
  private void mend(Path open) throws IOException {
    Path commands = Files.createDirectories(open.resolve("usr/bin"));
    Files.createSymbolicLink(
        commands.resolve(AppImage.COMMAND),
        Path.of(FOLDER, AppImage.NAME, "bin", AppImage.COMMAND));
    Path installed = open.resolve("opt").resolve(AppImage.NAME);
    String made = AppImage.NAME + "-" + AppImage.NAME;
    move(
        installed.resolve("lib").resolve(made + ".desktop"),
        open.resolve("usr/share/applications").resolve(AppImage.NAME + ".desktop"));
    move(
        installed.resolve("lib").resolve(made + "-MimeInfo.xml"),
        open.resolve("usr/share/mime/packages").resolve(AppImage.NAME + ".xml"));
    for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
      Files.deleteIfExists(open.resolve("DEBIAN").resolve(script));
    }
    Path control = open.resolve("DEBIAN/control");
    Files.writeString(control, dependencies(Files.readString(control)));
    // The cache for starts names the libraries' times of change.
    Folders.date(open, order.time());
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to);
  }

  /** Leaves out what only jpackage's scripts needed, and what is named twice. */
  static String dependencies(String control) {
    StringBuilder mended = new StringBuilder();
    for (String line : control.lines().toList()) {
      if (line.startsWith(DEPENDS)) {
        Set<String> needed = new TreeSet<>();
        for (String each : line.substring(DEPENDS.length()).split(",", -1)) {
          needed.add(each.strip());
        }
        needed.remove("xdg-utils");
        needed.remove("");
        mended.append(DEPENDS).append(' ').append(String.join(", ", needed)).append('\n');
      } else if (!line.isBlank()) {
        mended.append(line).append('\n');
      }
    }
    return mended.toString();
  }

  private String epoch() {
    return Long.toString(order.time().getEpochSecond());
  }

  private static String desktopEntry() {
    return """
    [Desktop Entry]
    Type=Application
    Name=KR-ELECTRA Workbench
    Name[ko]=KR-ELECTRA 작업대
    Comment=Explore, annotate and tune with a Korean language model
    Comment[ko]=한국어 언어 모델로 탐색하고 주석하고 조정합니다
    Exec=APPLICATION_LAUNCHER %F
    Icon=APPLICATION_ICON
    Terminal=false
    Categories=DEPLOY_BUNDLE_CATEGORY;Education;
    DESKTOP_MIMES
    """;
  }
}
