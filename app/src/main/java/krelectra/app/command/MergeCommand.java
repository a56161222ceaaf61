package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import krelectra.annotation.merge.MergeOptions;
import krelectra.annotation.merge.MergeReport;
import krelectra.annotation.merge.MergeReport.Difference;
import krelectra.store.Database;
import krelectra.store.Merge;
import krelectra.store.OtherDatabase;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: what others annotated into a project. */
@Command(
    name = "merge",
    description = {
      "Bring what others annotated into a project: their databases, or backups of them. Each is one"
          + " step of the history.",
      "A document of the same text is the same: their labels are added under their annotators, and"
          + " what is there already stays once. A document of the same name and another text is"
          + " told, and nothing of it comes. Prints as JSON Lines what did not come as it is, and"
          + " the counts of each file."
    })
final class MergeCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "OTHER", description = "Databases, or backups.")
  List<Path> others = new ArrayList<>();

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "The project to merge into (default: the only one).")
  @Nullable String project;

  @Option(
      names = "--from-project",
      paramLabel = "Q",
      description = "The others' project (default: that of the same name, else their only one).")
  @Nullable String fromProject;

  @Option(
      names = "--annotator",
      paramLabel = "OLD=NEW",
      description = "A new name for an annotator of theirs, where one name means two people.")
  Map<String, String> annotators = new LinkedHashMap<>();

  @Option(
      names = "--keep-both",
      description = "A layer of theirs that differs comes beside the one here, under another name.")
  boolean keepBoth;

  @Option(
      names = "--theirs",
      description =
          "Where one annotator says different things here and there, theirs counts (default: what"
              + " is here).")
  boolean takesTheirs;

  @Option(names = "--dry-run", description = "Tell what would come, and change nothing.")
  boolean rehearsal;

  @Mixin DatabaseOption db;
  @Mixin ResultOption result;

  private final Session session;

  MergeCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    MergeOptions options = new MergeOptions(annotators, keepBoth, takesTheirs);
    Map<Path, MergeReport> reports = new LinkedHashMap<>();
    try (Database database = db.openExisting()) {
      StoredProject ours = DatabaseOption.project(database, project);
      String name = ours.project().map(p -> p.id()).orElse("");
      for (Path other : others) {
        session.cancellation().check();
        try (OtherDatabase theirs = OtherDatabase.of(other, db.progress("bytes of " + other))) {
          reports.put(
              other,
              new Merge(ours, options, db.progress(other + ", documents"))
                  .run(
                      theirs.project(fromProject == null ? name : fromProject),
                      String.valueOf(other.getFileName()),
                      DatabaseOption.author(),
                      rehearsal));
        }
      }
    }
    result.write(
        writer -> {
          JsonLines lines = new JsonLines(writer);
          for (Map.Entry<Path, MergeReport> report : reports.entrySet()) {
            write(lines, report.getKey(), report.getValue());
          }
        });
    return 0;
  }

  private void write(JsonLines lines, Path other, MergeReport report) throws IOException {
    for (Difference difference : report.differences()) {
      lines.add(
          out -> {
            out.writeStringProperty("file", other.toString());
            switch (difference) {
              case Difference.Text(String document) -> {
                out.writeStringProperty("differs", "text");
                out.writeStringProperty("document", document);
              }
              case Difference.Said said -> {
                out.writeStringProperty("differs", "label");
                out.writeStringProperty("document", said.document());
                out.writeStringProperty("layer", said.layer());
                out.writeStringProperty("annotator", said.annotator());
                out.writeStringProperty("subject", said.subject());
                out.writeStringProperty("here", said.ours());
                out.writeStringProperty("there", said.theirs());
              }
              case Difference.Lost lost -> {
                out.writeStringProperty("differs", "sentences");
                out.writeStringProperty("document", lost.document());
                out.writeStringProperty("layer", lost.layer());
                out.writeStringProperty("annotator", lost.annotator());
                out.writeStringProperty("subject", lost.subject());
              }
            }
          });
    }
    lines.add(
        out -> {
          out.writeStringProperty("file", other.toString());
          out.writeNumberProperty("newDocuments", report.newDocuments());
          out.writeNumberProperty("sameDocuments", report.sameDocuments());
          out.writeNumberProperty("addedLabels", report.addedLabels());
          out.writeNumberProperty("changedLabels", report.changedLabels());
          out.writeNumberProperty("sameLabels", report.sameLabels());
          out.writeNumberProperty("addedNotes", report.addedNotes());
          out.writeNumberProperty("differences", report.differences().size());
        });
    session
        .console()
        .note(
            (rehearsal ? "would merge " : "merged ")
                + other
                + ": "
                + report.addedLabels()
                + " labels added, "
                + report.sameLabels()
                + " there already, "
                + report.differences().size()
                + " differences");
  }
}
