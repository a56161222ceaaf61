package krelectra.annotation.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/** Puts a document together as its file is read. */
public final class DocumentBuilder {
  private final String id;
  private final String name;
  private final int part;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> properties;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /** Begins a part of a file. */
  public DocumentBuilder(String name, int part, Map<String, String> properties) {
    this(part == 1 ? name : name + "#" + part, name, part, properties);
  }

  /** Begins a document of an id. */
  public DocumentBuilder(String id, String name, int part, Map<String, String> properties) {
    this.id = id;
    this.name = name;
    this.part = part;
    this.properties = new LinkedHashMap<>(properties);
  }

  /** The document's id. */
  public String id() {
    return id;
  }

  /** The text so far, to add to. */
  public StringBuilder text() {
    return text;
  }

  /** The document's properties, to add to. */
  public Map<String, String> properties() {
    return properties;
  }

  /** The sentences so far. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The labels so far. */
  public List<Label> labels() {
    return labels;
  }

  /** Adds a sentence of the text so far, and gives its id. */
  public String sentence(int start, int end, Map<String, String> its) {
    String sentence = "s" + (sentences.size() + 1);
    sentences.add(new Sentence(sentence, id, new Range(start, end), its));
    return sentence;
  }

  /** Begins a line if there is text already, adds the text as a sentence, and gives its id. */
  public String line(String line, Map<String, String> its) {
    if (!sentences.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(line);
    return sentence(start, text.length(), its);
  }

  /** An id that no label has yet. */
  public String nextId(String prefix) {
    return prefix + (labels.size() + 1);
  }

  /** Adds a label of the source's, and gives its id. */
  public String label(String layer, Target target, Map<String, Value> features) {
    return label(nextId("l"), layer, Annotator.SOURCE, target, features);
  }

  /** Adds a label of an id, by an annotator, and gives the id. */
  public String label(
      String labelId, String layer, String annotator, Target target, Map<String, Value> features) {
    labels.add(new Label(labelId, id, layer, annotator, target, features, Label.State.ACCEPTED));
    return labelId;
  }

  /** Adds a note. */
  public void note(Note note) {
    notes.add(note);
  }

  /** The document. */
  public AnnotatedDocument build() {
    String whole = text.toString();
    Document document = new Document(id, name, part, whole, whole, properties);
    return new AnnotatedDocument(document, sentences, labels, notes);
  }
}
