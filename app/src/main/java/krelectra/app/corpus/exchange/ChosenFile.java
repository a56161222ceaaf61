package krelectra.app.corpus.exchange;

import java.nio.file.Path;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.check.Preview;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be brought in.
 *
 * @param name what its documents will be called
 * @param format its format; null if none that its name fits could read it
 * @param preview what it holds; null while that is not known
 * @param problem why it cannot even be looked at; empty if it can
 */
public record ChosenFile(
    Path path, String name, @Nullable Format format, @Nullable Preview preview, String problem) {
  /** Whether it can be brought in. */
  public boolean isReady() {
    return format != null && preview != null && preview.fault() == null;
  }

  /** Whether it is still being looked at. */
  public boolean isPending() {
    return preview == null && problem.isEmpty() && format != null;
  }

  /** The same in a format, to be looked at. */
  ChosenFile in(Format other) {
    return new ChosenFile(path, name, other, null, "");
  }

  /** The same once it was looked at. */
  ChosenFile seen(Preview what) {
    return new ChosenFile(path, name, format, what, "");
  }

  /** The same if it cannot be looked at. */
  ChosenFile failed(String sentence) {
    return new ChosenFile(path, name, format, null, sentence);
  }
}
