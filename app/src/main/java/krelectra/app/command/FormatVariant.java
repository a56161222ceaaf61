package krelectra.app.command;

import krelectra.annotation.format.Format;
import krelectra.annotation.format.bio.ConllBioFormat;
import krelectra.annotation.format.bio.TagScheme;
import krelectra.annotation.format.table.ClassTsvFormat;
import krelectra.annotation.format.table.PairsTsvFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a format is written where there is a choice. */
final class FormatVariant {
  @Option(
      names = "--tags",
      paramLabel = "bio|bioes|bilou",
      description = "Of conll-bio: the tags to write (default: those that the file had, or BIO).")
  @Nullable TagScheme tags;

  @Option(
      names = "--safe-cells",
      description = {
        "Of class-tsv and pairs-tsv: an apostrophe before cells that a spreadsheet would take for"
            + " formulas (those that begin with = + - @, a tab or a carriage return)."
      })
  boolean safe;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  /** The format, written as the user wants it. */
  Format of(Format format) {
    Format chosen = safe ? safe(format, "--safe-cells", spec) : format;
    if (tags == null) {
      return chosen;
    }
    if (chosen instanceof ConllBioFormat bio) {
      return bio.writing(tags);
    }
    throw new ParameterException(spec.commandLine(), "--tags goes with conll-bio alone");
  }

  /** The format whose cells are made safe, in what it reads and writes. */
  static Format safe(Format format, String option, CommandSpec spec) {
    return switch (format) {
      case ClassTsvFormat table -> table.withSafeCells();
      case PairsTsvFormat table -> table.withSafeCells();
      default ->
          throw new ParameterException(
              spec.commandLine(), option + " goes with class-tsv and pairs-tsv alone");
    };
  }
}
