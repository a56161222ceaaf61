package krelectra.app.command;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads from and writes to beside files.
 *
 * @param in the text to work on, where no file is named
 * @param out results
 * @param err progress, notes and errors
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {
  /** That of the process. */
  public static Console ofProcess() {
    return new Console(System.in, System.out, System.err);
  }

  /** A line about what goes on, beside the results. */
  public void note(String line) {
    err.println(line);
  }
}
