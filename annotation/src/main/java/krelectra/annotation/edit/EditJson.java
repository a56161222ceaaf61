package krelectra.annotation.edit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import krelectra.annotation.edit.Edit.Bulk;
import krelectra.annotation.edit.Edit.Change;
import krelectra.annotation.edit.Edit.Correction;
import krelectra.annotation.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Edits as JSON, for a log that other programs can read: {@code {"change": {"before": …, "after":
 * …}}}, {@code {"correction": …}}, {@code {"bulk": {"name": …, "edits": […]}}}.
 */
public final class EditJson {
  private EditJson() {}

  /** An edit as JSON. */
  public static Json.Obj write(Edit edit) {
    return switch (edit) {
      case Change change -> Json.object("change", change(change));
      case Correction c ->
          Json.object(
              "correction",
              Json.object(
                  "document", Json.of(c.document()),
                  "start", Json.of(c.start()),
                  "removed", Json.of(c.removed()),
                  "inserted", Json.of(c.inserted()),
                  "touched", new Json.Array(list(c.touched().stream().map(EditJson::change)))));
      case Bulk(String name, List<Edit> edits) ->
          Json.object(
              "bulk",
              Json.object(
                  "name",
                  Json.of(name),
                  "edits",
                  new Json.Array(list(edits.stream().map(EditJson::write)))));
    };
  }

  /** An entry of the log as JSON. */
  public static Json.Obj write(LoggedEdit entry) {
    return Json.object(
        "number", Json.of(entry.number()),
        "author", Json.of(entry.author()),
        "time", Json.of(entry.time().toString()),
        "reverts", Json.of(entry.reverts()),
        "edit", write(entry.edit()));
  }

  /**
   * The edit of a JSON object.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Edit read(Json json) {
    Map<String, Json> members = Fields.of(json).members();
    if (members.containsKey("change")) {
      return readChange(Fields.of(json).get("change"));
    }
    if (members.containsKey("bulk")) {
      Fields bulk = Fields.of(json).object("bulk");
      return new Bulk(bulk.text("name"), list(bulk.items("edits").stream().map(EditJson::read)));
    }
    Fields correction = Fields.of(json).object("correction");
    return new Correction(
        correction.text("document"),
        correction.integer("start"),
        correction.text("removed"),
        correction.text("inserted"),
        list(correction.items("touched").stream().map(EditJson::readChange)));
  }

  /**
   * The log entry of a JSON object.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static LoggedEdit readEntry(Json json) {
    Fields entry = Fields.of(json);
    try {
      return new LoggedEdit(
          entry.number("number"),
          entry.text("author"),
          Instant.parse(entry.text("time")),
          entry.number("reverts"),
          read(entry.get("edit")));
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("no time: " + entry.text("time"), e);
    }
  }

  private static Json.Obj change(Change change) {
    return Json.object("before", item(change.before()), "after", item(change.after()));
  }

  private static Json item(@Nullable Item item) {
    return item == null ? Json.nothing() : ItemJson.write(item);
  }

  private static Change readChange(Json json) {
    Fields change = Fields.of(json);
    return new Change(readItem(change.get("before")), readItem(change.get("after")));
  }

  private static @Nullable Item readItem(Json json) {
    return json instanceof Json.Null ? null : ItemJson.read(json);
  }

  private static <T> List<T> list(java.util.stream.Stream<? extends T> stream) {
    return stream.<T>map(item -> item).toList();
  }
}
