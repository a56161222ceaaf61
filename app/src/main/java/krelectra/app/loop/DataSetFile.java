package krelectra.app.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetJson;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonSyntaxException;
import krelectra.inference.InputException;

/**
 * A data set in a file, its head in the first line and an item in each other, for processes that
 * cannot open the database while a window holds it.
 */
public record DataSetFile(Path file) {
  private static final long MOST_BYTES = 1L << 30;

  /** Writes it as a whole. */
  public void write(DataSet set) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputFile out = new OutputFile(file)) {
      out.write(DataSetJson.head(set).inLine() + "\n");
      for (DataItem item : set.items()) {
        out.write(DataSetJson.item(item).inLine() + "\n");
      }
      out.finish();
    }
  }

  /**
   * Reads it.
   *
   * @throws InputException if it is damaged
   */
  public DataSet read() throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw InputException.at(file, "is no file of a data set", "have it written anew");
    }
    try {
      List<String> lines = Files.readAllLines(file);
      Json head = JsonReader.parse(lines.getFirst());
      List<Json> items = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        items.add(JsonReader.parse(line));
      }
      return DataSetJson.read(head, items);
    } catch (JsonSyntaxException
        | ClassCastException
        | IllegalArgumentException
        | java.util.NoSuchElementException e) {
      throw InputException.at(file, "is damaged", "have it written anew", e);
    }
  }
}
