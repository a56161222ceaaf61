package krelectra.app.annotate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Presets;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.task.TaskRunner;
import krelectra.store.Database;
import krelectra.store.StoredProject;

/** A corpus in a real database with the view models on it; everything is done at once. */
final class CorpusFixture implements AutoCloseable {
  static final String ME = "나";

  final CorpusViewModel corpus =
      new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate());
  final SimpleObjectProperty<ModelStatus> model =
      new SimpleObjectProperty<>(new ModelStatus.None());
  final AnnotateViewModel annotate;

  CorpusFixture(Path folder, String... presets) throws IOException {
    Path file = folder.resolve("corpus.db");
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(new Project("p", "연습", "", Map.of()), ME);
      List<Edit> edits = new ArrayList<>();
      edits.add(Edit.put(new Item.OfAnnotator(new Annotator(ME, ME, Annotator.Kind.PERSON))));
      edits.add(Edit.put(new Item.OfAnnotator(new Annotator("m", "model", Annotator.Kind.MODEL))));
      for (String id : presets) {
        Preset preset = Presets.of(id).orElseThrow();
        preset.tagsets().forEach(each -> edits.add(Edit.put(new Item.OfTagset(each))));
        preset.layers().forEach(each -> edits.add(Edit.put(new Item.OfLayer(each))));
      }
      project.apply(new Edit.Bulk("begin", edits), ME);
    }
    corpus.annotatorProperty().set(ME);
    annotate = new AnnotateViewModel(corpus, model, TaskRunner.immediate());
    corpus.open(file, "p");
  }

  StoredProject project() {
    StoredProject project = corpus.projectProperty().get();
    if (project == null) {
      throw new AssertionError("no project is open");
    }
    return project;
  }

  /** Adds a document of a sentence a line; their ids are s1, s2 and so on. */
  void document(String id, String... lines) {
    String text = String.join("\n", lines);
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.put(new Item.OfDocument(Document.of(id, id, text, Map.of()))));
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      Range range = new Range(start, start + lines[i].length());
      edits.add(Edit.put(new Item.OfSentence(new Sentence("s" + (i + 1), id, range, Map.of()))));
      start = range.end() + 1;
    }
    corpus.edit(new Edit.Bulk("add", edits));
  }

  void layer(Layer layer) {
    corpus.edit(Edit.put(new Item.OfLayer(layer)));
  }

  void put(String document, String id, String layer, String by, Target target, String tag) {
    put(document, id, layer, by, target, tag, State.ACCEPTED);
  }

  void put(
      String document, String id, String layer, String by, Target target, String tag, State state) {
    Map<String, Value> features = tag.isEmpty() ? Map.of() : Map.of("label", Value.of(tag));
    corpus.edit(
        Edit.put(new Item.OfLabel(new Label(id, document, layer, by, target, features, state))));
  }

  void choose(String layer) {
    annotate.layers().choose(annotate.layers().of(layer).orElseThrow());
  }

  void give(String key) {
    annotate.give(annotate.layers().byKey(key).orElseThrow());
  }

  /** The labels of a document as {@code words:tag:annotator:state}. */
  List<String> labels(String document) {
    var whole = project().document(document).orElseThrow();
    return whole.labels().stream()
        .map(
            label ->
                String.join(
                    ":",
                    words(label, whole.document().text()),
                    label.label(),
                    label.annotator(),
                    label.state().name().substring(0, 1)))
        .toList();
  }

  private static String words(Label label, String text) {
    return switch (label.target()) {
      case Target.OfSentence(String id) -> id;
      case Target.OfPair(String a, String b) -> a + "+" + b;
      case Target.OfRelation(String a, String b) -> a + ">" + b;
      case Target.OfDocument() -> "document";
      default -> String.join("~", label.target().ranges().stream().map(r -> r.of(text)).toList());
    };
  }

  @Override
  public void close() throws IOException {
    corpus.close();
  }
}
