package krelectra.annotation.edit;

import java.time.Instant;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Assignment;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.json.Json;

/** Items as JSON: {@code {"label": {…}}} and the like. */
public final class ItemJson {
  private ItemJson() {}

  /** An item as JSON. */
  public static Json.Obj write(Item item) {
    return switch (item) {
      case Item.OfProject(Project p) ->
          Json.object(
              "project",
              Json.object(
                  "id", Json.of(p.id()),
                  "name", Json.of(p.name()),
                  "description", Json.of(p.description()),
                  "properties", Fields.properties(p.properties())));
      case Item.OfLayer(var layer) -> Json.object("layer", LayerJson.write(layer));
      case Item.OfTagset(var tagset) -> Json.object("tagset", LayerJson.write(tagset));
      case Item.OfAnnotator(Annotator a) ->
          Json.object(
              "annotator",
              Json.object(
                  "id", Json.of(a.id()),
                  "name", Json.of(a.name()),
                  "kind", Fields.constant(a.kind())));
      case Item.OfAssignment(Assignment a) ->
          Json.object(
              "assignment",
              Json.object(
                  "document", Json.of(a.document()), "annotators", Fields.texts(a.annotators())));
      case Item.OfEvidenceUse(EvidenceUse u) ->
          Json.object(
              "evidence",
              Json.object(
                  "annotator", Json.of(u.annotator()),
                  "layer", Json.of(u.layer()),
                  "document", Json.of(u.document()),
                  "sentence", Json.of(u.sentence()),
                  "time", Json.of(u.time().toString())));
      case Item.OfDocument(Document d) -> Json.object("document", document(d));
      case Item.OfSentence(Sentence s) ->
          Json.object(
              "sentence",
              Json.object(
                  "id", Json.of(s.id()),
                  "document", Json.of(s.document()),
                  "start", Json.of(s.range().start()),
                  "end", Json.of(s.range().end()),
                  "properties", Fields.properties(s.properties())));
      case Item.OfLabel(var label) -> Json.object("label", LabelJson.write(label));
      case Item.OfNote(Note n) ->
          Json.object(
              "note",
              Json.object(
                  "id", Json.of(n.id()),
                  "document", Json.of(n.document()),
                  "subject", Json.of(n.subject()),
                  "author", Json.of(n.author()),
                  "time", Json.of(n.time().toString()),
                  "question", Json.of(n.question()),
                  "text", Json.of(n.text())));
    };
  }

  private static Json document(Document d) {
    Json.Obj document =
        Json.object(
            "id", Json.of(d.id()),
            "name", Json.of(d.name()),
            "part", Json.of(d.part()),
            "original", Json.of(d.original()),
            "properties", Fields.properties(d.properties()));
    return d.isCorrected() ? document.with("text", Json.of(d.text())) : document;
  }

  /**
   * The item of a JSON object.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Item read(Json json) {
    Fields outer = Fields.of(json);
    if (outer.members().size() != 1) {
      throw new IllegalArgumentException("an item has one member, its kind");
    }
    String kind = outer.members().keySet().iterator().next();
    Fields f = outer.object(kind);
    return switch (kind) {
      case "project" ->
          new Item.OfProject(
              new Project(
                  f.text("id"), f.text("name"), f.text("description"), f.properties("properties")));
      case "layer" -> new Item.OfLayer(LayerJson.readLayer(f));
      case "tagset" -> new Item.OfTagset(LayerJson.readTagset(f));
      case "annotator" ->
          new Item.OfAnnotator(
              new Annotator(
                  f.text("id"), f.text("name"), f.constant("kind", Annotator.Kind.class)));
      case "assignment" ->
          new Item.OfAssignment(new Assignment(f.text("document"), f.texts("annotators")));
      case "evidence" ->
          new Item.OfEvidenceUse(
              new EvidenceUse(
                  f.text("annotator"),
                  f.text("layer"),
                  f.text("document"),
                  f.text("sentence"),
                  time(f.text("time"))));
      case "document" ->
          new Item.OfDocument(
              new Document(
                  f.text("id"),
                  f.text("name"),
                  f.integer("part"),
                  f.text("original"),
                  f.text(f.members().containsKey("text") ? "text" : "original"),
                  f.properties("properties")));
      case "sentence" ->
          new Item.OfSentence(
              new Sentence(
                  f.text("id"),
                  f.text("document"),
                  new Range(f.integer("start"), f.integer("end")),
                  f.properties("properties")));
      case "label" -> new Item.OfLabel(LabelJson.read(f));
      case "note" ->
          new Item.OfNote(
              new Note(
                  f.text("id"),
                  f.text("document"),
                  f.text("subject"),
                  f.text("author"),
                  time(f.text("time")),
                  f.flag("question"),
                  f.text("text")));
      default -> throw new IllegalArgumentException("no kind of item: " + kind);
    };
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("no time: " + text, e);
    }
  }
}
