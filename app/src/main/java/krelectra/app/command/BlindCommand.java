package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.team.Blinding;
import krelectra.app.corpus.agreement.LayerAgreement;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code blind}: in which layers annotators do not see each other's labels. */
@Command(
    name = "blind",
    description = {
      "Let a layer be annotated blindly (--on), or not (--off): in the window other annotators'"
          + " labels, suggestions and model evidence are then hidden, and showing them is kept in"
          + " the history. Without both: print which layers are blind, as JSON Lines."
    })
final class BlindCommand implements Callable<Integer> {
  @Option(names = "--layer", split = ",", paramLabel = "L", description = "The layers.")
  List<String> layers = List.of();

  @Option(names = "--on", description = "They are annotated blindly.")
  boolean on;

  @Option(names = "--off", description = "They are not.")
  boolean off;

  @Mixin ProjectOption project;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  BlindCommand(Session session) {
    this.session = session;
    this.project = new ProjectOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    boolean changes = on || off;
    if ((on && off) || changes == layers.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "give --layer with --on or --off, or none of them");
    }
    try (Database database = project.db.openExisting()) {
      StoredProject stored = project.in(database);
      if (changes) {
        change(stored);
      } else {
        print(stored);
      }
    }
    return 0;
  }

  private void change(StoredProject stored) {
    Project before = stored.project().orElseThrow();
    Blinding blinding = Blinding.of(before);
    for (String id : layers) {
      blinding = blinding.with(LayerAgreement.layer(stored, id).id(), on);
    }
    Project after = blinding.in(before);
    if (after.equals(before)) {
      session.console().note("nothing changes");
      return;
    }
    String step = on ? "blind" : "not blind";
    stored.apply(
        new Edit.Bulk(
            StepName.of(step, String.join(", ", layers)).text(),
            List.of(Edit.change(new Item.OfProject(before), new Item.OfProject(after)))),
        DatabaseOption.author());
    session.console().note(step + ": " + String.join(", ", layers));
  }

  private void print(StoredProject stored) throws IOException {
    Blinding blinding = stored.project().map(Blinding::of).orElse(Blinding.NONE);
    result.write(
        writer -> {
          JsonLines lines = new JsonLines(writer);
          for (Layer layer : stored.layers()) {
            lines.add(
                out -> {
                  out.writeStringProperty("layer", layer.id());
                  out.writeBooleanProperty("blind", blinding.isBlind(layer.id()));
                });
          }
        });
  }
}
