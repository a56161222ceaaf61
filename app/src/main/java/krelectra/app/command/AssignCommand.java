package krelectra.app.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import krelectra.annotation.InputException;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.team.Assignments;
import krelectra.annotation.team.EvenSpread;
import krelectra.app.corpus.agreement.LayerAgreement;
import krelectra.app.corpus.team.AnnotatorProgress;
import krelectra.store.Database;
import krelectra.store.LogEntry;
import krelectra.store.SentenceLists;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assign}: who is to annotate which documents. */
@Command(
    name = "assign",
    description = {
      "Give documents to annotators, as one step of the history; several may get the same one.",
      "With --each N the documents are spread so that each has N annotators and all annotators"
          + " about as many sentences; without, all of --to get every document.",
      "--list prints who has what as JSON Lines; --progress, with --layer, how far each is."
    })
final class AssignCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      split = ",",
      paramLabel = "A",
      description = "Who gets documents, in the place of who has them.")
  List<String> to = List.of();

  @Option(names = "--add", description = "Who has a document already keeps it.")
  boolean add;

  @Option(
      names = "--take-away",
      split = ",",
      paramLabel = "A",
      description = "Who has the documents no longer.")
  List<String> takeAway = List.of();

  @Option(
      names = "--documents",
      split = ",",
      paramLabel = "D",
      description = "Which documents, by id (default: all).")
  List<String> documents = List.of();

  @Option(
      names = "--share",
      paramLabel = "50%%",
      description = "Only so many of the documents, chosen by chance.")
  @Nullable String share;

  @Option(names = "--unassigned", description = "Only documents that nobody was given.")
  boolean unassigned;

  @Option(names = "--each", paramLabel = "N", description = "How many annotators a document gets.")
  @Nullable Integer each;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all chance.")
  long seed;

  @Option(names = "--list", description = "Print who has what, and change nothing.")
  boolean list;

  @Option(names = "--progress", description = "Print how far each annotator is.")
  boolean progress;

  @Option(names = "--layer", paramLabel = "L", description = "The layer of --progress.")
  @Nullable String layer;

  @Mixin ProjectOption project;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  AssignCommand(Session session) {
    this.session = session;
    this.project = new ProjectOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    double part = checkUsage();
    try (Database database = project.db.openExisting()) {
      StoredProject stored = project.in(database);
      if (progress) {
        printProgress(stored);
      } else if (list) {
        printDocuments(stored);
      } else {
        assign(stored, part);
      }
    }
    return 0;
  }

  private double checkUsage() {
    int asked = (to.isEmpty() ? 0 : 1) + (takeAway.isEmpty() ? 0 : 1);
    asked += (list ? 1 : 0) + (progress ? 1 : 0);
    if (asked != 1) {
      throw new ParameterException(
          spec.commandLine(), "give one of --to, --take-away, --list and --progress");
    }
    if (progress == (layer == null)) {
      throw new ParameterException(spec.commandLine(), "--progress and --layer go together");
    }
    List<String> named = to.isEmpty() ? takeAway : to;
    if (named.stream().anyMatch(String::isBlank)) {
      throw new ParameterException(spec.commandLine(), "an annotator's name must not be empty");
    }
    if (each != null && (each < 1 || each > to.stream().distinct().count())) {
      throw new ParameterException(
          spec.commandLine(), "--each must be from 1 to the number of annotators in --to");
    }
    return share == null ? 1 : part(share);
  }

  private double part(String text) {
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1).strip() : text.strip();
    if (number.matches("\\d{1,3}([.]\\d{1,6})?")) {
      double value = Double.parseDouble(number) / (percent ? 100 : 1);
      if (value > 0 && value <= 1) {
        return value;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "--share must be above 0 and at most 100%, such as 50%");
  }

  private void assign(StoredProject stored, double part) {
    Map<String, Long> sizes = new SentenceLists(stored).sizes();
    for (String id : documents) {
      if (!sizes.containsKey(id)) {
        throw InputException.at(
            stored.database().file(), "has no document " + id, "take an id that --list prints");
      }
    }
    Assignments before = stored.assignments();
    List<String> candidates =
        sizes.keySet().stream()
            .filter(id -> documents.isEmpty() || documents.contains(id))
            .filter(id -> !unassigned || before.annotators(id).isEmpty())
            .toList();
    List<String> chosen = part < 1 ? EvenSpread.share(candidates, part, seed) : candidates;
    Edit.Bulk step = before.step(wanted(before, chosen, sizes), stored.annotators());
    if (step.edits().isEmpty()) {
      session.console().note("nothing changes");
      return;
    }
    LogEntry entry = stored.apply(step, DatabaseOption.author());
    session.console().note(chosen.size() + " documents looked at (entry " + entry.number() + ")");
  }

  private Map<String, List<String>> wanted(
      Assignments before, List<String> chosen, Map<String, Long> sizes) {
    if (!takeAway.isEmpty()) {
      return before.without(chosen, takeAway);
    }
    Map<String, List<String>> given;
    if (each == null) {
      given = new LinkedHashMap<>();
      chosen.forEach(id -> given.put(id, to));
    } else {
      Map<String, Long> own = new LinkedHashMap<>();
      chosen.forEach(id -> own.put(id, sizes.getOrDefault(id, 0L)));
      given = new EvenSpread(to, each, seed).of(own);
    }
    return add ? before.with(given) : given;
  }

  private void printDocuments(StoredProject stored) throws IOException {
    Assignments assignments = stored.assignments();
    Map<String, Long> sizes = new SentenceLists(stored).sizes();
    result.write(
        writer -> {
          JsonLines lines = new JsonLines(writer);
          for (Map.Entry<String, Long> document : sizes.entrySet()) {
            session.cancellation().check();
            lines.add(
                out -> {
                  out.writeStringProperty("document", document.getKey());
                  out.writeNumberProperty("sentences", document.getValue());
                  out.writeArrayPropertyStart("annotators");
                  assignments.annotators(document.getKey()).forEach(out::writeString);
                  out.writeEndArray();
                });
          }
        });
  }

  private void printProgress(StoredProject stored) throws IOException {
    String id = LayerAgreement.layer(stored, layer == null ? "" : layer).id();
    List<AnnotatorProgress> all = AnnotatorProgress.of(stored, id, session.cancellation());
    result.write(
        writer -> {
          JsonLines lines = new JsonLines(writer);
          for (AnnotatorProgress one : all) {
            lines.add(
                out -> {
                  out.writeStringProperty("annotator", one.annotator());
                  out.writeNumberProperty("documents", one.documents());
                  out.writeNumberProperty("sentences", one.sentences());
                  out.writeNumberProperty("done", one.done());
                });
          }
        });
  }
}
