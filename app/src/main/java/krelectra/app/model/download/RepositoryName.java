package krelectra.app.model.download;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import krelectra.inference.InputException;

/** A repository of the Hub: {@code owner/name}. */
public record RepositoryName(String owner, String name) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,95})/([A-Za-z0-9][A-Za-z0-9._-]{0,95})");

  /**
   * Reads it.
   *
   * @throws InputException if the text is of another form
   */
  public static RepositoryName of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches() || text.contains("..")) {
      throw InputException.at(
          text.isBlank() ? "the repository" : text.strip(),
          "is no name of a repository",
          "write ORG/NAME, for instance snunlp/KR-ELECTRA-discriminator");
    }
    return new RepositoryName(matcher.group(1), matcher.group(2));
  }

  @Override
  public String toString() {
    return owner + "/" + name;
  }
}
