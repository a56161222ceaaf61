package krelectra.annotation.format.check;

import java.nio.file.Path;
import java.util.List;
import krelectra.annotation.format.check.Finding.Severity;

/** Takes what is found in a file. */
final class Findings {
  private final Path file;
  private final Check.Sink sink;
  private Finding.Subject subject = Finding.Subject.NONE;

  Findings(Path file, Check.Sink sink) {
    this.file = file;
    this.sink = sink;
  }

  /** What is found next is about this. */
  void about(String document, String item) {
    subject = new Finding.Subject(document, item);
  }

  /** What is found next is about nothing in particular. */
  void aboutAll() {
    subject = Finding.Subject.NONE;
  }

  void error(long line, String rule, String message, String... details) {
    sink.finding(new Finding(file, line, rule, Severity.ERROR, message, List.of(details), subject));
  }

  void warning(long line, String rule, String message, String... details) {
    sink.finding(
        new Finding(file, line, rule, Severity.WARNING, message, List.of(details), subject));
  }

  /** A text short enough for a message. */
  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
