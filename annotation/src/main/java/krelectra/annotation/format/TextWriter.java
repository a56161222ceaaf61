package krelectra.annotation.format;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.annotation.label.AnnotatedDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents to one file of text: in the encoding that their file had if it was of the same
 * format, else in UTF-8.
 */
public abstract class TextWriter implements DocumentWriter {
  private final Path file;
  private final String format;
  private final Report report;
  private @Nullable OutputFile out;
  private String eol = "\n";

  /** Begins a file. */
  protected TextWriter(Path file, String format, Report report) {
    this.file = file;
    this.format = format;
    this.report = report;
  }

  /** Where losses are told. */
  protected Report report() {
    return report;
  }

  /** What ends lines. */
  protected String eol() {
    return eol;
  }

  /** Whether a document came from this format, so that its properties can be trusted. */
  protected boolean isOwn(AnnotatedDocument annotated) {
    return annotated.document().property("format").equals(format);
  }

  /** A property that this format put there; empty if the document came from another. */
  protected String own(AnnotatedDocument annotated, String property) {
    return isOwn(annotated) ? annotated.document().property(property) : "";
  }

  /** The file; begun with what the first document says of its encoding. */
  private OutputFile out(@Nullable AnnotatedDocument first) throws IOException {
    OutputFile open = out;
    if (open == null) {
      Encoding encoding =
          first == null
              ? Encoding.UTF_8
              : Encoding.fromProperty(own(first, "charset")).orElse(Encoding.UTF_8);
      String known = first == null ? "" : own(first, "eol");
      eol = known.isEmpty() ? "\n" : known;
      open = new OutputFile(file, encoding);
      out = open;
    }
    return open;
  }

  @Override
  public final void add(AnnotatedDocument annotated) throws IOException {
    OutputFile open = out(annotated);
    StringBuilder text = new StringBuilder();
    append(annotated, text);
    open.write(text);
  }

  /** Appends a document to what was written so far. */
  protected abstract void append(AnnotatedDocument annotated, StringBuilder text)
      throws IOException;

  /** Appends what follows the last document. */
  protected void appendEnd(StringBuilder text) throws IOException {
    // most formats end with their last document
  }

  @Override
  public final void finish() throws IOException {
    OutputFile open = out(null);
    StringBuilder text = new StringBuilder();
    appendEnd(text);
    open.write(text);
    open.finish();
  }

  @Override
  public final void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
