package krelectra.app.model.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import krelectra.inference.InputException;

/**
 * Where the files of repositories lie: {@code BASE/ORG/NAME/resolve/REVISION/FILE}, as on the Hub
 * and its mirrors.
 *
 * @param base without a slash at its end
 */
public record HubAddress(URI base) {
  /** The Hub itself. */
  public static final HubAddress HUB = new HubAddress(URI.create("https://huggingface.co"));

  private static final String REVISION = "[A-Za-z0-9][A-Za-z0-9._/-]{0,200}";

  /**
   * Reads an address; an empty one is that of the Hub.
   *
   * @throws InputException if it is none of http or https
   */
  public static HubAddress of(String text) {
    String trimmed = text.strip().replaceFirst("/+$", "");
    if (trimmed.isEmpty()) {
      return HUB;
    }
    try {
      URI base = new URI(trimmed);
      boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
      if (web
          && base.getHost() != null
          && base.getQuery() == null
          && base.getFragment() == null
          && base.getUserInfo() == null) {
        return new HubAddress(base);
      }
    } catch (URISyntaxException e) {
      throw wrong(trimmed);
    }
    throw wrong(trimmed);
  }

  private static InputException wrong(String text) {
    return InputException.at(text, "is no address", "write one like " + HUB.base());
  }

  /** A revision that can stand in an address: a branch, a tag or a commit. */
  static String checkedRevision(String revision) {
    if (!revision.matches(REVISION) || revision.contains("..")) {
      throw InputException.at(
          "the revision " + revision, "is no name", "give a branch, a tag or a commit, or none");
    }
    return revision;
  }

  /** The address of a file. */
  URI file(RepositoryName repository, String revision, String file) {
    return URI.create(
        base
            + "/"
            + repository
            + "/resolve/"
            + URLEncoder.encode(checkedRevision(revision), StandardCharsets.UTF_8)
            + "/"
            + file);
  }

  /** Whether a server may send us there: never from https to http. */
  boolean permits(URI redirect) {
    return "https".equals(redirect.getScheme())
        || ("http".equals(base.getScheme()) && "http".equals(redirect.getScheme()));
  }
}
