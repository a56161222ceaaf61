package krelectra.annotation.format.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Parts;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;

/**
 * Tables of texts and their classes, like NSMC's and Korean Hate Speech's: each row is a sentence,
 * each column of labels a layer ({@code class}, {@code bias}, {@code hate} …).
 */
public final class ClassTsvFormat implements Format {
  static final String NAME = "class-tsv";

  private final boolean safe;

  /** Reads cells as they are, and writes them as they were read. */
  public ClassTsvFormat() {
    this(false);
  }

  private ClassTsvFormat(boolean safe) {
    this.safe = safe;
  }

  /** The same whose cells no spreadsheet takes for formulas, in what it reads and writes. */
  public ClassTsvFormat withSafeCells() {
    return new ClassTsvFormat(true);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".tsv";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    new TableReading(NAME, safe) {
      @Override
      Header header(List<String> first) {
        return Header.ofTexts(first);
      }

      @Override
      int texts() {
        return 1;
      }

      @Override
      void add(Parts parts, Header header, Row row, Map<String, String> properties)
          throws IOException {
        DocumentBuilder builder = parts.next();
        String sentence = builder.line(row.cells().get(header.texts().getFirst()), properties);
        for (int column : header.labels()) {
          String cell = row.cells().get(column);
          if (!cell.isEmpty()) {
            builder.label(
                header.layer(column, "class"),
                new Target.OfSentence(sentence),
                Map.of(Feature.LABEL, Value.of(cell)));
          }
        }
      }
    }.read(source, sink, report);
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new ClassTsvWriter(file, report, safe);
  }
}
