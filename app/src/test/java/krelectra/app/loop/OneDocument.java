package krelectra.app.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.layer.Layer;
import krelectra.store.Database;
import krelectra.store.StoredProject;

/** A project in a database of its own with one document, {@code d}, that kim works in. */
public final class OneDocument implements AutoCloseable {
  public final StoredProject project;
  private final Database database;

  /**
   * Makes it.
   *
   * @param lines a sentence each
   */
  public OneDocument(Path folder, List<Layer> layers, List<String> lines) throws IOException {
    database = Database.open(folder.resolve("db"));
    project = database.create(new Project("p", "p", "", Map.of()), "kim");
    layers.forEach(layer -> put(new Item.OfLayer(layer)));
    DocumentBuilder builder = new DocumentBuilder("d", "d", 1, Map.of());
    lines.forEach(line -> builder.line(line, Map.of()));
    AnnotatedDocument made = builder.build();
    put(new Item.OfDocument(made.document()));
    made.sentences().forEach(each -> put(new Item.OfSentence(each)));
  }

  public void put(Item item) {
    project.apply(Edit.put(item), "kim");
  }

  /** The document as it is now. */
  public AnnotatedDocument document() {
    return project.document("d").orElseThrow();
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
