package krelectra.installers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Collects the licences of every part: what libraries carry themselves, the build's list of them,
 * and a list by hand of what is no library. The runtime's own lie in its folder {@code legal}.
 *
 * @param folder where they go
 */
record Licences(Path folder) {
  private static final int MAX_BYTES = 1 << 20;

  /**
   * Collects.
   *
   * @param list of libraries and their licences
   */
  void collect(Staging staged, Path list) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("THIRD-PARTY.txt"),
        "Libraries\n=========\n\n"
            + others(Files.readString(list))
            + "\n\n"
            + otherParts(staged)
            + "\nThe Java runtime's licences lie in the folder legal of the runtime.\n",
        StandardCharsets.UTF_8);
    List<Path> jars = new ArrayList<>(Folders.files(staged.libraries(), ".jar"));
    jars.addAll(Folders.files(staged.javafx(), ".jar"));
    for (Path jar : jars) {
      collect(jar);
    }
    Files.copy(staged.app().resolve("assets/fonts/OFL.txt"), folder.resolve("NotoSansKR-OFL.txt"));
  }

  /**
   * The list without the workbench's own modules.
   *
   * @throws IOException if the licence of a library is not known
   */
  static String others(String list) throws IOException {
    List<String> others =
        list.strip().lines().filter(line -> !line.contains("(krelectra:")).toList();
    for (String line : others) {
      if (line.contains("(Unknown license)")) {
        throw new IOException(line.strip() + ": find out its licence before it is packed");
      }
    }
    return String.join("\n", others);
  }

  /** Parts that are not libraries of the build, or that a library holds inside. */
  private static String otherParts(Staging staged) throws IOException {
    try (var in = Licences.class.getResourceAsStream("parts.txt")) {
      if (in == null) {
        throw new IOException("the list of other parts is missing from the build");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String font : List.of("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf")) {
        if (!Files.exists(staged.app().resolve("assets/fonts").resolve(font))) {
          throw new IOException(font + " is listed with its licence, but is not packed");
        }
      }
      return text;
    }
  }

  private void collect(Path jar) throws IOException {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(Licences::isLicence).toList()) {
        try (var in = zip.getInputStream(entry)) {
          Path into = Files.createDirectories(folder.resolve(name));
          byte[] text = in.readNBytes(MAX_BYTES);
          Files.write(into.resolve(entry.getName().replaceFirst(".*/", "")), text);
        }
      }
    }
  }

  /** Whether an entry of a library is one of its licences. */
  static boolean isLicence(ZipEntry entry) {
    String name = entry.getName().toUpperCase(Locale.ROOT);
    String last = name.replaceFirst(".*/", "");
    return !entry.isDirectory()
        && !last.endsWith(".CLASS")
        && (last.startsWith("LICENSE")
            || last.startsWith("LICENCE")
            || last.startsWith("NOTICE")
            || last.startsWith("COPYING"));
  }
}
