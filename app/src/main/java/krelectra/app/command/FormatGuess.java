package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.annotation.InputException;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.known.Formats;

/** Finds the format of a file: of those that its name fits, the first that can read it. */
final class FormatGuess {
  private FormatGuess() {}

  /** Ends the reading of a file of which enough was seen. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough", null, false, false);
    }
  }

  static Format of(Path file) throws IOException {
    Source source = Source.of(file);
    for (Format format : Formats.all()) {
      if (file.toString().endsWith(format.extension()) && reads(format, source)) {
        return format;
      }
    }
    throw InputException.at(
        file,
        "is of no format that its name tells",
        "name one by --format: " + FormatOption.names());
  }

  private static boolean reads(Format format, Source source) throws IOException {
    try {
      format.read(
          source,
          document -> {
            throw new Enough();
          },
          new Report());
      return true;
    } catch (Enough e) {
      return true;
    } catch (InputException e) {
      return false;
    }
  }
}
