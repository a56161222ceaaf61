package krelectra.store;

import java.time.Instant;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a project's log, without its edit.
 *
 * @param number counted from 1, without gaps
 * @param author the annotator's id
 * @param time when it was made
 * @param reverts the number of the entry that it takes back; 0 if it takes none back
 * @param name what a step of many edits does; empty for one edit
 * @param parts into how many pieces its edit is cut; 0 if it is whole, or reverts another
 */
public record LogEntry(
    long number, String author, Instant time, long reverts, String name, int parts) {
  /** Whether it keeps that something happened: undo passes over it, and it cannot be taken back. */
  public boolean isRecord() {
    return StepName.parse(name).code().equals(EvidenceUse.STEP);
  }

  /** As JSON, for a file. */
  public Json.Obj json() {
    return Json.object(
        "number", Json.of(number),
        "author", Json.of(author),
        "time", Json.of(time.toString()),
        "reverts", Json.of(reverts),
        "name", Json.of(name),
        "parts", Json.of(parts));
  }

  /**
   * The entry of a JSON object.
   *
   * @throws IllegalArgumentException if it is none
   */
  static LogEntry of(Json.Obj json) {
    try {
      return new LogEntry(
          number(json.get("number")),
          json.text("author"),
          Instant.parse(json.text("time")),
          number(json.get("reverts")),
          json.text("name"),
          Math.toIntExact(number(json.get("parts"))));
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("no time: " + json.text("time"), e);
    }
  }

  private static long number(@Nullable Json json) {
    if (json instanceof Json.Num(String literal)) {
      return Long.parseLong(literal);
    }
    throw new IllegalArgumentException("no number: " + json);
  }
}
