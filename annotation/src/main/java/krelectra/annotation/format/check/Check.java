package krelectra.annotation.format.check;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.annotation.InputException;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.AnnotatedDocument;

/** Checks files of a format. What keeps a file from being read is a finding like others. */
public final class Check {
  private Check() {}

  /** Takes findings as they are found. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next one. */
    void finding(Finding finding);
  }

  /** Is asked after every document, and may end the work with an exception. */
  @FunctionalInterface
  public interface Progress {
    /** Another document was checked. */
    void document(AnnotatedDocument document);
  }

  /**
   * Checks a file.
   *
   * @throws IOException if it cannot be read at all
   */
  public static void run(Format format, Path file, Sink sink, Progress progress)
      throws IOException {
    Findings findings = new Findings(file, sink);
    try {
      Source source = Source.of(file);
      switch (format.name()) {
        case "conllu" -> new ConlluCheck(findings).run(source);
        case "klue-bio", "conll-bio" -> {
          new BioCheck(findings, format.name().equals("klue-bio")).run(source);
          documents(format, source, findings, progress);
        }
        default -> documents(format, source, findings, progress);
      }
    } catch (InputException e) {
      findings.error(e.line(), "syntax", e.problem());
    }
  }

  private static void documents(Format format, Source source, Findings findings, Progress progress)
      throws IOException {
    Report report = new Report();
    DocumentCheck check = new DocumentCheck(findings, format.name());
    format.read(
        source,
        document -> {
          check.add(document, report.reached());
          progress.document(document);
        },
        report);
    check.finish();
    report
        .losses()
        .forEach((what, times) -> findings.warning(0, "not-carried", times + " × " + what));
  }
}
