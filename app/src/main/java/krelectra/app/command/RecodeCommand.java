package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Recoding;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recode}: files of one annotation format to another, through memory alone. */
@Command(
    name = "recode",
    description =
        "Recode annotated files: conllu webanno-tsv brat doccano-jsonl label-studio conll-bio"
            + " klue-bio korquad pairs-tsv class-tsv sejong modu cas-xmi cas-json hf-jsonl text."
            + " What the other format cannot carry is listed on standard error.")
final class RecodeCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "F",
      converter = FormatOption.class,
      description = "The format of IN.")
  Format from = Formats.all().getFirst();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "G",
      converter = FormatOption.class,
      description = "The format of OUT.")
  Format to = Formats.all().getFirst();

  @Parameters(index = "0", paramLabel = "IN", description = "A file, a folder, or a zip archive.")
  Path in = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "The file, folder or zip archive to write.")
  Path out = Path.of("");

  @Option(
      names = "--from-safe-cells",
      description = "IN was written with --safe-cells: the apostrophes go.")
  boolean fromSafe;

  @Mixin FormatVariant variant = new FormatVariant();

  private final Session session;

  RecodeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Report report = new Report();
    int[] documents = {0};
    Format read = fromSafe ? FormatVariant.safe(from, "--from-safe-cells", variant.spec) : from;
    new Recoding(read, variant.of(to))
        .run(
            in,
            out,
            report,
            document -> {
              documents[0]++;
              session.cancellation().check();
            });
    report
        .losses()
        .forEach((what, times) -> session.console().note("not carried: " + times + " × " + what));
    session.console().note(documents[0] + " documents in " + out);
    return 0;
  }
}
