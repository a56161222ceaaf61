package krelectra.app.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Presets;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.task.TaskRunner;
import krelectra.store.Database;
import krelectra.store.StoredProject;

/** A project with the layers of KLUE's entities, in a database of a test. */
public final class CorpusFixture implements AutoCloseable {
  public final CorpusViewModel corpus =
      new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate());
  public final WorkViewModel work = new WorkViewModel(TaskRunner.immediate());
  public final Path folder;

  public CorpusFixture(Path folder) {
    this.folder = folder;
    Preset preset = Presets.of("klue-ner").orElseThrow();
    corpus.open(folder.resolve("db"), "");
    List<Edit> layers =
        java.util.stream.Stream.concat(
                preset.layers().stream().map(layer -> Edit.put(new Item.OfLayer(layer))),
                preset.tagsets().stream().map(tags -> Edit.put(new Item.OfTagset(tags))))
            .toList();
    corpus.create(new Project("p", "p", "", Map.of()), layers);
  }

  public StoredProject project() {
    return Objects.requireNonNull(corpus.projectProperty().get());
  }

  public Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** A document of one sentence with spans of persons. */
  public void document(String id, String text, int... edges) {
    Document document = Document.of(id, id, text, Map.of());
    Sentence sentence = new Sentence("s", id, new Range(0, text.length()), Map.of());
    List<Edit> edits =
        new java.util.ArrayList<>(
            List.of(
                Edit.put(new Item.OfDocument(document)), Edit.put(new Item.OfSentence(sentence))));
    for (int i = 0; i < edges.length; i += 2) {
      edits.add(
          Edit.put(
              new Item.OfLabel(
                  new Label(
                      "l" + i,
                      id,
                      "ner",
                      "kim",
                      new Target.OfSpan(edges[i], edges[i + 1]),
                      Map.of("label", Value.of("PS")),
                      Label.State.ACCEPTED))));
    }
    corpus.edit(new Edit.Bulk("document", edits));
  }

  @Override
  public void close() throws IOException {
    corpus.close();
  }
}
