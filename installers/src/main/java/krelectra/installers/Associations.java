package krelectra.installers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that the window opens when they are double-clicked. */
enum Associations {
  CORPUS("conllu", "text/x-conllu", "CoNLL-U corpus"),
  PROJECTS("krdb", "application/x-krelectra-workbench", "KR-ELECTRA Workbench projects");

  private final String extension;
  private final String type;
  private final String description;

  Associations(String extension, String type, String description) {
    this.extension = extension;
    this.type = type;
    this.description = description;
  }

  /** jpackage's options for all of them, whose files are written into a folder. */
  static List<String> options(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> options = new ArrayList<>();
    for (Associations each : values()) {
      Path file = folder.resolve(each.extension + ".properties");
      Files.writeString(
          file,
          "extension=%s%nmime-type=%s%ndescription=%s%n"
              .formatted(each.extension, each.type, each.description),
          StandardCharsets.ISO_8859_1);
      options.add("--file-associations");
      options.add(file.toString());
    }
    return options;
  }
}
