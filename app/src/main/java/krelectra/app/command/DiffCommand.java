package krelectra.app.command;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import krelectra.annotation.edit.ItemJson;
import krelectra.annotation.json.Json;
import krelectra.store.Database;
import krelectra.store.Differences;
import krelectra.store.StoredProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: what two annotators, models or versions say differently. */
@Command(
    name = "diff",
    description = {
      "Print what differs between two annotators (people or models, by id), as JSON Lines:"
          + " document, layer, target, a, b (null: gives no such label).",
      "A and B may be versions, too: @N is the project after entry N of its history. Then a line"
          + " has before and after."
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "An annotator, or @N.")
  String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  String b = "";

  @Mixin ProjectOption project;
  @Mixin ResultOption result;

  DiffCommand(Session session) {
    this.project = new ProjectOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    try (Database database = project.db.openExisting()) {
      StoredProject stored = project.in(database);
      result.write(
          writer -> {
            if (a.matches("@\\d{1,18}") && b.matches("@\\d{1,18}")) {
              Differences.versions(
                  stored,
                  Long.parseLong(a.substring(1)),
                  Long.parseLong(b.substring(1)),
                  (before, after) ->
                      line(
                          writer,
                          Json.object(
                              "before", before == null ? Json.nothing() : ItemJson.write(before),
                              "after", after == null ? Json.nothing() : ItemJson.write(after))));
            } else {
              Differences.annotators(stored, a, b, json -> line(writer, json));
            }
          });
    }
    return 0;
  }

  private static void line(Writer writer, Json json) throws IOException {
    writer.write(json.inLine());
    writer.write('\n');
  }
}
