package krelectra.annotation.format.records;

import java.nio.file.Path;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.TextWriter;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.label.AnnotatedDocument;

/** Writes JSON objects, a line each, or as one list. */
public abstract class JsonRecordsWriter extends TextWriter {
  private final JsonStyle usual;
  private final boolean usuallyList;
  private boolean begun;
  private boolean list;
  private boolean unended;
  private JsonStyle style;

  /**
   * Begins a file.
   *
   * @param usual how documents of other formats are laid out
   */
  protected JsonRecordsWriter(
      Path file, String format, Report report, JsonStyle usual, boolean list) {
    super(file, format, report);
    this.usual = usual;
    usuallyList = list;
    this.list = list;
    style = usual;
  }

  /** Appends a record of a document. */
  protected final void record(AnnotatedDocument annotated, Json record, StringBuilder out) {
    if (!begun && isOwn(annotated)) {
      list = own(annotated, "json.list").equals("true");
      unended = own(annotated, "eof").equals("none");
      style = JsonStyle.fromProperty(own(annotated, "json.style"), usual);
    }
    if (!list) {
      out.append(style.write(record)).append('\n');
    } else {
      boolean inLine = style.indent().isEmpty();
      out.append(begun ? inLine ? style.comma() : "," : "[");
      out.append(inLine ? "" : eol() + style.indent());
      StringBuilder json = new StringBuilder();
      style.write(record, 1, json);
      out.append(eol().equals("\n") ? json : json.toString().replace("\n", eol()));
    }
    begun = true;
  }

  @Override
  protected void appendEnd(StringBuilder out) {
    if (list) {
      out.append(begun ? style.indent().isEmpty() ? "]" : eol() + "]" : "[]");
      out.append(unended ? "" : eol());
    } else if (!begun && usuallyList) {
      out.append("[]").append(eol());
    }
  }
}
