package krelectra.annotation.format.known;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import krelectra.annotation.InputException;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;

/** Finds the format of a file: of those that its name fits, the first that reads sentences. */
public final class FormatGuess {
  private FormatGuess() {}

  /** Ends the reading of a file of which enough was seen. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough", null, false, false);
    }
  }

  /**
   * The format of a file; empty if none of those that its name fits can read it.
   *
   * @throws InputException if it is not there, or no text
   */
  public static Optional<Format> of(Path file) throws IOException {
    Source source = Source.of(file);
    Format empty = null;
    for (Format format : Formats.all()) {
      if (!file.toString().endsWith(format.extension())) {
        continue;
      }
      switch (look(format, source)) {
        case SENTENCES -> {
          return Optional.of(format);
        }
        // A lenient format reads nothing out of another's file: a later one may read more.
        case NOTHING -> empty = empty == null ? format : empty;
        case UNREADABLE -> {}
      }
    }
    return Optional.ofNullable(empty);
  }

  private enum Seen {
    SENTENCES,
    NOTHING,
    UNREADABLE
  }

  private static Seen look(Format format, Source source) throws IOException {
    try {
      format.read(
          source,
          document -> {
            if (!document.sentences().isEmpty()) {
              throw new Enough();
            }
          },
          new Report());
      return Seen.NOTHING;
    } catch (Enough e) {
      return Seen.SENTENCES;
    } catch (InputException e) {
      return Seen.UNREADABLE;
    }
  }
}
