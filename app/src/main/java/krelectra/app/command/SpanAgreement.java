package krelectra.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.agreement.AnnotatedSpan;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.Dissimilarity;
import krelectra.annotation.agreement.SpanStudy;
import krelectra.inference.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Agreement on a file of spans.
 *
 * @param length of every document's text; null: it ends with its last span
 */
record SpanAgreement(Path file, @Nullable Integer length, int tolerance, Bootstrap bootstrap) {
  private static final String DOCUMENT = "document";

  /** Reads the file. */
  SpanStudy read() {
    TsvTable table = TsvTable.read(file, "annotator", "start", "end", "label");
    List<AnnotatedSpan> spans = new ArrayList<>();
    Map<String, Integer> lengths = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      String document = table.has(DOCUMENT) ? table.text(row, DOCUMENT) : "";
      int start = table.number(row, "start");
      int end = table.number(row, "end");
      if (end <= start) {
        throw InputException.at(
            file, row.line(), "ends at " + end + ", not after " + start, "give the end, exclusive");
      }
      if (length != null) {
        if (end > length) {
          throw InputException.at(
              file, row.line(), "ends at " + end + ", after the text", "give a larger --length");
        }
        lengths.put(document, length);
      }
      spans.add(
          new AnnotatedSpan(
              document, table.text(row, "annotator"), start, end, table.text(row, "label")));
    }
    return new SpanStudy(spans, lengths, tolerance, Dissimilarity.EQUAL_WEIGHTS, bootstrap);
  }
}
