package krelectra.app.model.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model's authors say of it, in its {@code README.md}.
 *
 * @param text without the block of data at its head; empty if there is none
 * @param licence as that block names it; empty if it does not
 */
public record ModelCard(String text, String licence) {
  private static final int LONGEST = 1 << 16;
  private static final Pattern HEAD =
      Pattern.compile("\\A---\\R(.*?)^---\\s*$\\R?", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LICENCE =
      Pattern.compile("^license:[ \\t]*[\"']?([^\\s\"']+)", Pattern.MULTILINE);

  /** Reads that of a folder. */
  static ModelCard read(Path folder) throws IOException {
    Path file = folder.resolve("README.md");
    if (!Files.isRegularFile(file)) {
      return new ModelCard("", "");
    }
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    }
    Matcher head = HEAD.matcher(text);
    if (!head.find()) {
      return new ModelCard(text.strip(), "");
    }
    Matcher licence = LICENCE.matcher(head.group(1));
    return new ModelCard(
        text.substring(head.end()).strip(), licence.find() ? licence.group(1) : "");
  }
}
