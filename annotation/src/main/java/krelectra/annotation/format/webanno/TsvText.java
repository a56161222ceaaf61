package krelectra.annotation.format.webanno;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.Lines;
import krelectra.annotation.label.Target;

/** The text of a file: its tokens where they say that they stand, and its sentences. */
final class TsvText {
  private final Lines lines;
  private final DocumentBuilder builder;
  private final List<String> before = new ArrayList<>();
  private final List<TsvUnit> units = new ArrayList<>();
  private final Map<String, String> wordIds = new HashMap<>();

  /** One that is added to a document, from lines whose numbers are told. */
  TsvText(Lines lines, DocumentBuilder builder) {
    this.lines = lines;
    this.builder = builder;
  }

  /** Adds a line between sentences. */
  void between(String line) {
    before.add(line);
  }

  /** Keeps the lines behind the last sentence, and the order of the parts of tokens. */
  void finish() {
    if (!before.isEmpty()) {
      builder.properties().put("tsv.after", String.join("\n", before) + "\n");
    }
    subtokens();
  }

  /** Its lines. */
  List<TsvUnit> units() {
    return units;
  }

  /** The ids of the labels of words by the ids of their lines. */
  Map<String, String> wordIds() {
    return wordIds;
  }

  /**
   * Adds a line.
   *
   * @param columns how many the header has beside the first three
   * @param first whether it is the first of its sentence
   */
  void unit(String line, int columns, boolean first) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 3 + columns || !cells[0].matches("[0-9]{1,9}-[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      throw lines.fault(
          "has " + cells.length + " cells and not the " + (3 + columns) + " of the header",
          "correct the line");
    }
    String[] edges = cells[1].split("-", -1);
    boolean numbers = cells[1].matches("[0-9]{1,9}-[0-9]{1,9}");
    int start = numbers ? Integer.parseInt(edges[0]) : -1;
    int end = numbers ? Integer.parseInt(edges[1]) : -1;
    if (start < 0 || end < start) {
      throw lines.fault("has no offsets: " + cells[1], "write them as 0-3");
    }
    Range range = new Range(start, end);
    String form = TsvCells.unescaped(cells[2]);
    boolean part = cells[0].indexOf('.') >= 0;
    if (!part) {
      token(range, form, cells[0], first);
    } else if (end > builder.text().length() || !range.of(builder.text().toString()).equals(form)) {
      throw lines.fault("does not stand where it says: " + form, "correct the offsets");
    }
    units.add(new TsvUnit(cells[0], range, List.of(cells), lines.number()));
  }

  private void token(Range range, String form, String id, boolean first) {
    StringBuilder text = builder.text();
    int gap = range.start() - text.length();
    if (gap < 0 || gap > 1_000_000 || range.length() != form.length()) {
      throw lines.fault("does not stand where it says: " + form, "correct the offsets");
    }
    boolean newSentence = first && !builder.sentences().isEmpty();
    text.append(newSentence && gap > 0 ? "\n" : "");
    text.repeat(" ", newSentence && gap > 0 ? gap - 1 : gap);
    text.append(form);
    if (first) {
      sentence(range);
    } else {
      var last = builder.sentences().removeLast();
      builder.sentences().add(last.withRange(new Range(last.range().start(), range.end())));
      fillText(last.property("tsv.text"), last.range().start(), range.start());
    }
    String word = builder.label("word", new Target.OfSpan(List.of(range)), Map.of());
    wordIds.put(id, word);
  }

  /** The blanks between tokens are told by the text, line breaks too. */
  private void fillText(String told, int sentence, int end) {
    for (int i = builder.text().length() - 1; i >= sentence; i--) {
      int at = i - sentence;
      if (i < end && at < told.length() && builder.text().charAt(i) == ' ') {
        char c = told.charAt(at);
        if (Character.isWhitespace(c)) {
          builder.text().setCharAt(i, c);
        }
      }
    }
  }

  private void sentence(Range range) {
    Map<String, String> properties = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean told = false;
    for (String line : before) {
      if (line.startsWith("#Text=")) {
        text.append(told ? "\n" : "").append(TsvCells.unescaped(line.substring(6)));
        told = true;
      } else if (line.startsWith("#Sentence.id=")) {
        properties.put("id", line.substring(13));
      } else {
        kept.add(line);
      }
    }
    properties.put("tsv.text", text.toString());
    boolean usual = kept.equals(List.of(""));
    if (!usual) {
      properties.put("tsv.before", kept.isEmpty() ? "" : String.join("\n", kept) + "\n");
    }
    builder.sentence(range.start(), range.end(), properties);
    before.clear();
  }

  private void subtokens() {
    StringBuilder kept = new StringBuilder();
    for (TsvUnit unit : units) {
      if (unit.id().indexOf('.') >= 0) {
        kept.append(kept.isEmpty() ? "" : " ");
        kept.append(unit.range().start()).append('-').append(unit.range().end());
      }
    }
    if (!kept.isEmpty()) {
      builder.properties().put(WebannoFormat.SUBTOKENS, kept.toString());
    }
  }
}
