package krelectra.app.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonSyntaxException;

/** What was said of held-out items, one in a line. */
record HeldOutFile(Path file) {
  boolean isThere() {
    return Files.isRegularFile(file);
  }

  void write(List<HeldOut> all) throws IOException {
    try (OutputFile out = new OutputFile(file)) {
      for (HeldOut each : all) {
        List<Json> rounds = each.rounds().stream().map(HeldOutFile::json).toList();
        Json line = Json.object("id", Json.of(each.item().id()), "rounds", new Json.Array(rounds));
        out.write(line.inLine() + "\n");
      }
      out.finish();
    }
  }

  private static Json json(HeldOut.Saying saying) {
    List<Json> probabilities =
        saying.probabilities().stream().<Json>map(p -> new Json.Num(p.toString())).toList();
    return Json.object(
        "tags", new Json.Array(saying.tags().stream().map(Json::of).toList()),
        "probabilities", new Json.Array(probabilities));
  }

  /**
   * Reads it.
   *
   * @throws InputException if it is damaged or of other items
   */
  List<HeldOut> read(List<DataItem> items) throws IOException {
    Map<String, DataItem> byId = new HashMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    List<HeldOut> all = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        Json.Obj json = (Json.Obj) JsonReader.parse(line);
        DataItem item = byId.remove(json.text("id"));
        if (item == null) {
          throw damaged(number, "is of an item that is not in the set");
        }
        List<HeldOut.Saying> rounds = new ArrayList<>();
        json.items("rounds").forEach(round -> rounds.add(saying((Json.Obj) round)));
        all.add(new HeldOut(item, rounds));
      } catch (JsonSyntaxException | ClassCastException | NumberFormatException e) {
        throw InputException.at(file, number, "is damaged", "remove the file and --resume", e);
      }
    }
    if (!byId.isEmpty()) {
      throw damaged(number, "ends before all items");
    }
    return all;
  }

  private static HeldOut.Saying saying(Json.Obj json) {
    return new HeldOut.Saying(
        json.items("tags").stream().map(Json::scalar).toList(),
        json.items("probabilities").stream().map(p -> Double.valueOf(p.scalar())).toList());
  }

  private InputException damaged(int line, String problem) {
    return InputException.at(file, line, problem, "remove the file and --resume");
  }
}
