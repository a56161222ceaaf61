package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import krelectra.annotation.InputException;
import krelectra.annotation.curation.Curation;
import krelectra.annotation.curation.CurationItem;
import krelectra.annotation.curation.CurationItem.Said;
import krelectra.annotation.curation.CurationItems;
import krelectra.annotation.curation.CurationStrategy;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.layer.Layer;
import krelectra.app.corpus.agreement.CountedAnnotators;
import krelectra.app.corpus.agreement.LayerAgreement;
import krelectra.store.Database;
import krelectra.store.LogEntry;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code curate}: where annotators differ, and what is decided. */
@Command(
    name = "curate",
    description = {
      "Without --strategy and --take: print the items of a layer in which annotators differ, side"
          + " by side, as JSON Lines.",
      "With --strategy: make the curator's labels where a strategy decides; what is decided already"
          + " stays. With --item and --take: decide one item. Each is one step of the history, by"
          + " whom it was made."
    })
final class CurateCommand implements Callable<Integer> {
  @Option(names = "--layer", required = true, paramLabel = "L", description = "The layer.")
  String layer = "";

  @Option(
      names = "--strategy",
      paramLabel = "majority|agreement|NAME",
      description = {
        "majority: what more than half of the annotators say. agreement: what all of them say, two"
            + " at least. NAME: what this annotator says."
      })
  @Nullable String strategy;

  @Option(
      names = "--item",
      paramLabel = "DOCUMENT/SUBJECT",
      description = "The item to decide, as it is printed.")
  @Nullable String item;

  @Option(names = "--take", paramLabel = "NAME", description = "Whose labels are right in --item.")
  @Nullable String take;

  @Option(
      names = "--annotators",
      split = ",",
      paramLabel = "A",
      description = "Who is compared (default: all but models and the curator).")
  List<String> annotators = List.of();

  @Option(
      names = "--curator",
      paramLabel = "NAME",
      defaultValue = Annotator.CURATOR,
      description = "Under whom decisions are kept (default: ${DEFAULT-VALUE}).")
  String curator = Annotator.CURATOR;

  @Mixin ProjectOption project;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  CurateCommand(Session session) {
    this.session = session;
    this.project = new ProjectOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if ((item == null) != (take == null) || (item != null && strategy != null)) {
      throw new ParameterException(
          spec.commandLine(), "give --strategy, or --item with --take, or neither");
    }
    try (Database database = project.db.openExisting()) {
      StoredProject stored = project.in(database);
      Layer found = LayerAgreement.layer(stored, layer);
      CurationItems items =
          new CurationItems(
              found, CountedAnnotators.of(stored, Set.copyOf(annotators), curator), curator);
      if (strategy != null) {
        decide(stored, items, strategy(stored, strategy));
      } else if (item != null && take != null) {
        accept(stored, items, item, take);
      } else {
        list(stored, items);
      }
    }
    return 0;
  }

  private static CurationStrategy strategy(StoredProject stored, String name) {
    return switch (name) {
      case "majority" -> new CurationStrategy.Majority();
      case "agreement" -> new CurationStrategy.Agreement();
      default -> {
        boolean known = stored.annotators().stream().anyMatch(a -> a.id().equals(name));
        if (!known) {
          throw InputException.at(
              stored.database().file(),
              "has no annotator " + name,
              "choose majority, agreement or one of its annotators: "
                  + String.join(" ", stored.annotators().stream().map(Annotator::id).toList()));
        }
        yield new CurationStrategy.Of(name);
      }
    };
  }

  private void list(StoredProject stored, CurationItems items) throws IOException {
    int[] counts = {0, 0};
    result.write(
        writer -> {
          JsonLines lines = new JsonLines(writer);
          stored.eachDocument(
              document -> {
                for (CurationItem each : items.of(document)) {
                  counts[0]++;
                  if (each.differs()) {
                    counts[1]++;
                    lines.add(out -> write(out, each));
                  }
                }
              },
              project.db.progress("documents"));
        });
    session.console().note(counts[1] + " of " + counts[0] + " items differ");
  }

  private static void write(JsonGenerator out, CurationItem item) {
    out.writeStringProperty("item", item.document() + "/" + item.subject());
    out.writeStringProperty("document", item.document());
    out.writeStringProperty("layer", item.layer());
    out.writeStringProperty("subject", item.subject());
    out.writeObjectPropertyStart("said");
    for (String annotator : item.annotators().stream().sorted().toList()) {
      out.writeArrayPropertyStart(annotator);
      for (Said said : item.of(annotator)) {
        out.writeStartObject();
        out.writeStringProperty("subject", said.subject());
        out.writeObjectPropertyStart("features");
        said.label().features().forEach((n, v) -> out.writeStringProperty(n, v.asText()));
        out.writeEndObject();
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeBooleanProperty("decided", item.isDecided());
  }

  private void decide(StoredProject stored, CurationItems items, CurationStrategy how)
      throws IOException {
    int[] counts = {0, 0, 0};
    Optional<LogEntry> entry =
        stored.applyAll(
            "curate " + layer + " by " + how.shown(),
            DatabaseOption.author(),
            sink -> {
              sink.accept(curatorSetting(stored));
              stored.eachDocument(
                  document -> {
                    Curation curation = new Curation(document, curator);
                    for (CurationItem each : items.of(document)) {
                      int made = curation.take(each, how);
                      counts[0] += made;
                      counts[1] += each.isDecided() ? 1 : 0;
                      counts[2] += made == 0 && !each.isDecided() ? 1 : 0;
                    }
                    sink.accept(new Edit.Bulk(document.document().id(), curation.edits()));
                  },
                  project.db.progress("documents"));
            });
    session
        .console()
        .note(
            counts[0]
                + " labels decided, "
                + counts[1]
                + " items were decided before, "
                + counts[2]
                + " items left open"
                + entry.map(e -> " (entry " + e.number() + ")").orElse(""));
  }

  private Edit.Bulk curatorSetting(StoredProject stored) {
    boolean known = stored.annotators().stream().anyMatch(a -> a.id().equals(curator));
    return new Edit.Bulk(
        "curator",
        known
            ? List.of()
            : List.of(
                Edit.put(
                    new Item.OfAnnotator(new Annotator(curator, curator, Annotator.Kind.PERSON)))));
  }

  private void accept(StoredProject stored, CurationItems items, String which, String whose)
      throws IOException {
    for (int slash = which.indexOf('/'); slash > 0; slash = which.indexOf('/', slash + 1)) {
      AnnotatedDocument document = stored.document(which.substring(0, slash)).orElse(null);
      String subject = which.substring(slash + 1);
      for (CurationItem each : document == null ? List.<CurationItem>of() : items.of(document)) {
        if (document != null && each.subject().equals(subject)) {
          accept(stored, document, each, whose);
          return;
        }
      }
    }
    throw InputException.at(
        stored.database().file(),
        "has no item " + which + " in the layer " + layer,
        "take one of those that this command prints without --item");
  }

  private void accept(
      StoredProject stored, AnnotatedDocument document, CurationItem which, String whose)
      throws IOException {
    if (which.of(whose).isEmpty()) {
      throw InputException.at(
          stored.database().file(),
          "has nothing of " + whose + " on " + which.document() + "/" + which.subject(),
          "take one of: " + String.join(" ", which.said().keySet()));
    }
    Curation curation = new Curation(document, curator);
    curation.accept(which, whose);
    stored.applyAll(
        "curate " + layer + " by " + whose + "'s label",
        DatabaseOption.author(),
        sink -> {
          sink.accept(curatorSetting(stored));
          sink.accept(new Edit.Bulk(document.document().id(), curation.edits()));
        });
    session.console().note("decided " + which.document() + "/" + which.subject());
  }
}
