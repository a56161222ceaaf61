package krelectra.app.command;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress, notes and errors
 */
public record Console(PrintStream out, PrintStream err) {
  /** A line about what goes on, beside the results. */
  public void note(String line) {
    err.println(line);
  }
}
