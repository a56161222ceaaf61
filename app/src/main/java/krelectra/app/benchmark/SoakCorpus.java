package krelectra.app.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Presets;
import krelectra.store.Database;

/** A small database to label in: sentences in one document, and a layer of two classes. */
final class SoakCorpus {
  private static final String AUTHOR = "soak";

  private SoakCorpus() {}

  static void write(Path file, List<String> lines) throws IOException {
    Preset preset = Presets.of("nsmc").orElseThrow();
    List<Edit> edits = new ArrayList<>();
    preset.tagsets().forEach(each -> edits.add(Edit.put(new Item.OfTagset(each))));
    preset.layers().forEach(each -> edits.add(Edit.put(new Item.OfLayer(each))));
    String text = String.join("\n", lines);
    edits.add(Edit.put(new Item.OfDocument(Document.of("d", "d", text, Map.of()))));
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      Range range = new Range(start, start + lines.get(i).length());
      edits.add(Edit.put(new Item.OfSentence(new Sentence("s" + i, "d", range, Map.of()))));
      start = range.end() + 1;
    }
    try (Database database = Database.open(file)) {
      database
          .create(new Project("p", "p", "", Map.of()), AUTHOR)
          .apply(new Edit.Bulk("begin", edits), AUTHOR);
    }
  }
}
