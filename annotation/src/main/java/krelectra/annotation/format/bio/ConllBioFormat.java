package krelectra.annotation.format.bio;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Parts;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.jspecify.annotations.Nullable;

/**
 * CoNLL 2000, 2002 and 2003, and their kin: a token a line, columns parted by blanks or tabs, tags
 * B, I and O, or those of BIOES and BILOU. Tokens are labels of the layer {@code word}, tags of
 * {@code ner} and {@code chunk}. The files do not say where tokens stood: the text has a blank
 * between any two.
 */
public final class ConllBioFormat implements Format {
  static final String NAME = "conll-bio";
  static final String SCHEMES = "conll.schemes";

  private final @Nullable TagScheme scheme;

  /** Writes the tags that a file had, or plain BIO. */
  public ConllBioFormat() {
    this(null);
  }

  private ConllBioFormat(@Nullable TagScheme scheme) {
    this.scheme = scheme;
  }

  /** The same that writes the tags of a scheme. */
  public ConllBioFormat writing(TagScheme other) {
    return new ConllBioFormat(other);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".conll";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    ConllColumns columns = ConllColumns.of(source);
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      Map<String, String> properties = new LinkedHashMap<>(source.properties(NAME));
      properties.put("eol", lines.eol());
      properties.put("conll.columns", String.join(columns.separator(), columns.names()));
      if (!columns.schemesAsProperty().isEmpty()) {
        properties.put(SCHEMES, columns.schemesAsProperty());
      }
      Reading reading = new Reading(lines, columns, new Parts(source, sink, properties));
      reading.read();
      if (reading.odd > 0) {
        report.lost(
            "tags out of sequence, the first at " + source.file() + ":" + reading.firstOdd,
            reading.odd);
      }
      if (lines.mixed()) {
        report.lost("line ends that differ from the first one");
      }
    }
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new ConllBioWriter(file, report, scheme);
  }

  private static final class Reading {
    private final Lines lines;
    private final ConllColumns columns;
    private final Parts parts;
    private final List<String> before = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private boolean begun;
    private int odd;
    private long firstOdd;

    Reading(Lines lines, ConllColumns columns, Parts parts) {
      this.lines = lines;
      this.columns = columns;
      this.parts = parts;
    }

    void read() throws IOException {
      for (String line = lines.next(); line != null; line = lines.next()) {
        boolean between = line.isBlank() || ConllColumns.isComment(line);
        if (between) {
          if (!rows.isEmpty()) {
            finishSentence(lines.number() - rows.size());
          }
          before.add(line);
          continue;
        }
        String[] row = line.split(columns.separator(), -1);
        if (row.length != columns.names().size()) {
          throw lines.fault(
              "has " + row.length + " columns and not " + columns.names().size(),
              "make all rows alike");
        }
        if (row[columns.form()].isEmpty()) {
          throw lines.fault("has a token without text", "remove the line, or name the token");
        }
        checkTags(row);
        rows.add(row);
      }
      if (!rows.isEmpty()) {
        finishSentence(lines.number() - rows.size() + 1);
      }
      if (!before.isEmpty()) {
        parts.current().properties().put("conll.after", String.join("\n", before) + "\n");
      }
      if (!lines.terminated()) {
        parts.current().properties().put("eof", "none");
      }
      parts.finish();
    }

    private void checkTags(String[] row) {
      for (int c = 0; c < row.length; c++) {
        TagScheme its = columns.schemes().get(c);
        if (columns.isTags(c) && !its.isTag(row[c])) {
          String like = its == TagScheme.BIO ? "B-PS, I-PS or O" : "those of " + its;
          throw lines.fault("has no tag like " + like + ": " + row[c], "correct the tag");
        }
      }
    }

    private void finishSentence(long line) throws IOException {
      DocumentBuilder builder = parts.next();
      Range[] ranges = new Range[rows.size()];
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < ranges.length; i++) {
        text.append(i == 0 ? "" : " ");
        String form = rows.get(i)[columns.form()];
        ranges[i] = new Range(text.length(), text.length() + form.length());
        text.append(form);
      }
      // The usual blank line between sentences goes without saying.
      boolean usual = before.equals(begun ? List.of("") : List.of());
      begun = true;
      Map<String, String> properties =
          usual
              ? Map.of()
              : Map.of("conll.before", before.isEmpty() ? "" : String.join("\n", before) + "\n");
      builder.line(text.toString(), properties);
      int start = builder.text().length() - text.length();
      addWords(builder, start, ranges);
      for (int c = 0; c < columns.names().size(); c++) {
        if (columns.isTags(c)) {
          addRuns(builder, c, start, ranges);
          watch(c, line);
        }
      }
      before.clear();
      rows.clear();
    }

    private void watch(int column, long line) {
      TagSequence sequence = new TagSequence(columns.schemes().get(column));
      for (int i = 0; i < rows.size(); i++) {
        odd(sequence.next(rows.get(i)[column]), line + i);
      }
      odd(sequence.end(), line + rows.size() - 1);
    }

    private void odd(@Nullable String problem, long line) {
      if (problem != null) {
        firstOdd = odd++ == 0 ? line : firstOdd;
      }
    }

    private void addWords(DocumentBuilder builder, int start, Range[] ranges) {
      for (int i = 0; i < ranges.length; i++) {
        Map<String, Value> features = new LinkedHashMap<>();
        for (int c = 0; c < columns.names().size(); c++) {
          if (!columns.isTags(c) && c != columns.form()) {
            features.put(columns.names().get(c), Value.of(rows.get(i)[c]));
          }
        }
        Range range = ranges[i].shifted(start);
        builder.label("word", new Target.OfSpan(List.of(range)), features);
      }
    }

    private void addRuns(DocumentBuilder builder, int column, int start, Range[] ranges) {
      List<String> tags = rows.stream().map(row -> row[column]).toList();
      for (Bio.Run run : columns.schemes().get(column).runs(tags)) {
        int from = start + ranges[run.first()].start();
        int end = start + ranges[run.end() - 1].end();
        builder.label(columns.names().get(column), new Target.OfSpan(from, end), run.features());
      }
    }
  }
}
