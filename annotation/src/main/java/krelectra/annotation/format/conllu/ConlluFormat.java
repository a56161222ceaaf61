package krelectra.annotation.format.conllu;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Parts;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;

/**
 * CoNLL-U and CoNLL-U Plus (universaldependencies.org/format.html), to the byte: words are labels
 * of the layer {@code word}, heads of {@code dependency}, multiword tokens of {@code multiword},
 * empty nodes of {@code empty-node}.
 */
public final class ConlluFormat implements Format {
  /** As the command line names it. */
  public static final String NAME = "conllu";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".conllu";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      Map<String, String> properties = new LinkedHashMap<>(source.properties(NAME));
      properties.put("eol", lines.eol());
      new Reading(lines, properties, source, sink).read();
      if (lines.mixed()) {
        report.lost("line ends that differ from the first one");
      }
    }
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new ConlluWriter(file, report);
  }

  /** Reads the lines of one file, block by block. */
  private static final class Reading {
    private final Lines lines;
    private final Map<String, String> properties;
    private final Source source;
    private final DocumentSink sink;
    private Columns columns = Columns.TEN;
    private final List<String> comments = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private int blanks;

    Reading(Lines lines, Map<String, String> properties, Source source, DocumentSink sink) {
      this.lines = lines;
      this.properties = properties;
      this.source = source;
      this.sink = sink;
    }

    void read() throws IOException {
      String line = lines.next();
      if (line != null && line.startsWith(Columns.GLOBAL)) {
        columns = columns(line.substring(Columns.GLOBAL.length()));
        properties.put("conllu.columns", line);
        line = lines.next();
      }
      Parts into = new Parts(source, sink, properties);
      for (; line != null; line = lines.next()) {
        if (line.isEmpty()) {
          blanks++;
        } else {
          if (blanks > 0) {
            finishBlock(into);
          }
          take(line);
        }
      }
      finishBlock(into);
      if (!lines.terminated()) {
        into.current().properties().put("eof", "none");
      }
      into.finish();
    }

    private Columns columns(String names) {
      Columns found = Columns.of(names);
      if (found.id() < 0 || found.form() < 0) {
        throw lines.fault("names no columns ID and FORM", "name them, or remove the line");
      }
      return found;
    }

    private void take(String line) {
      if (line.charAt(0) == '#' && rows.isEmpty()) {
        comments.add(line);
        return;
      }
      String[] row = split(line, columns.size());
      if (row.length != columns.size()) {
        throw lines.fault(
            "has " + row.length + " columns and not " + columns.size(),
            "part the columns by single tabs");
      }
      if (!WordId.isOne(row[columns.id()])) {
        throw lines.fault("begins with no word id: " + row[columns.id()], "number the words");
      }
      rows.add(row);
    }

    private void finishBlock(Parts into) throws IOException {
      if (rows.isEmpty() && comments.isEmpty()) {
        if (blanks > 0) {
          into.next().properties().put("conllu.before", Integer.toString(blanks));
        }
      } else {
        new Block(columns, comments, rows, blanks).addTo(into.next());
      }
      comments.clear();
      rows.clear();
      blanks = 0;
    }
  }

  /** Splits at tabs; stops at one part more than expected. */
  private static String[] split(String line, int expected) {
    String[] parts = new String[expected];
    int n = 0;
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      if (n == expected) {
        return line.split("\t", -1);
      }
      parts[n++] = line.substring(start, tab);
      start = tab + 1;
    }
    if (n != expected - 1) {
      return line.split("\t", -1);
    }
    parts[n] = line.substring(start);
    return parts;
  }
}
