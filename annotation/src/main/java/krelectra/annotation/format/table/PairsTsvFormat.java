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
 * Tables of pairs of texts with a class or a score, like those of PAWS-X, KorNLI, KorSTS and
 * Question Pair: each row is two sentences and a label of the layer {@code pair}.
 */
public final class PairsTsvFormat implements Format {
  static final String NAME = "pairs-tsv";

  private final boolean safe;

  /** Reads cells as they are, and writes them as they were read. */
  public PairsTsvFormat() {
    this(false);
  }

  private PairsTsvFormat(boolean safe) {
    this.safe = safe;
  }

  /** The same whose cells no spreadsheet takes for formulas, in what it reads and writes. */
  public PairsTsvFormat withSafeCells() {
    return new PairsTsvFormat(true);
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
        return Header.ofPairs(first);
      }

      @Override
      int texts() {
        return 2;
      }

      @Override
      void add(Parts parts, Header header, Row row, Map<String, String> properties)
          throws IOException {
        DocumentBuilder builder = parts.next();
        String a = builder.line(row.cells().get(header.texts().get(0)), properties);
        String b = builder.line(row.cells().get(header.texts().get(1)), Map.of());
        Target target = new Target.OfPair(a, b);
        List<Integer> labels = header.labels();
        if (labels.isEmpty()) {
          builder.label("pair", target, Map.of());
        }
        for (int column : labels) {
          String cell = row.cells().get(column);
          Value value = header.isScore(column) ? Value.number(cell) : Value.of(cell);
          builder.label(
              header.layer(column, "pair"),
              target,
              cell.isEmpty() ? Map.of() : Map.of(Feature.LABEL, value));
        }
      }
    }.read(source, sink, report);
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new PairsTsvWriter(file, report, safe);
  }
}
