package krelectra.annotation.format.doccano;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.records.JsonRecords;

/**
 * doccano's JSON Lines: each line is a document with classes (layer {@code class}), spans ({@code
 * ner}) and relations between them ({@code relation}). Offsets are UTF-16 units, as doccano counts
 * by default; a line in which they would cut a pair of surrogates is taken to count code points.
 */
public final class DoccanoFormat implements Format {
  static final String NAME = "doccano-jsonl";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".jsonl";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    JsonRecords records = new JsonRecords(source);
    Map<String, String> properties = records.properties(NAME);
    int[] number = {0};
    records.read(
        (line, json) ->
            sink.add(new DoccanoRecord(source, line, json).document(++number[0], properties)),
        report);
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new DoccanoWriter(file, report);
  }
}
