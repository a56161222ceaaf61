package krelectra.annotation.format.conllu;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a file: comments and rows.
 *
 * @param blanks how many empty lines follow
 */
record Block(Columns columns, List<String> comments, List<String[]> rows, int blanks) {
  static final String TEXT = "# text = ";
  private static final String SENT_ID = "# sent_id = ";

  void addTo(DocumentBuilder builder) {
    if (!builder.sentences().isEmpty()) {
      builder.text().append('\n');
    }
    int start = builder.text().length();
    int textLine = textLine();
    String told = textLine < 0 ? null : comments.get(textLine).substring(TEXT.length());
    Range[] ranges = told == null ? null : aligned(told);
    String text;
    if (ranges == null || told == null) {
      ranges = new Range[rows.size()];
      text = rebuilt(ranges);
    } else {
      text = told;
    }
    builder.text().append(text);
    builder.sentence(start, builder.text().length(), properties(text.equals(told) ? textLine : -1));
    addLabels(builder, text, start, ranges);
  }

  private int textLine() {
    for (int i = 0; i < comments.size(); i++) {
      if (comments.get(i).startsWith(TEXT)) {
        return i;
      }
    }
    return -1;
  }

  /** All comments, but the text's line if it can be written anew. */
  private Map<String, String> properties(int textLine) {
    Map<String, String> properties = new LinkedHashMap<>();
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < comments.size(); i++) {
      String comment = comments.get(i);
      if (comment.startsWith(SENT_ID)) {
        properties.put("id", comment.substring(SENT_ID.length()));
      }
      if (i != textLine) {
        kept.append(kept.isEmpty() ? "" : "\n").append(comment);
      }
    }
    properties.put("conllu.comments", kept.toString());
    if (textLine >= 0) {
      properties.put("conllu.text", Integer.toString(textLine));
    }
    if (blanks != 1) {
      properties.put("conllu.blank", Integer.toString(blanks));
    }
    return properties;
  }

  /** Where the rows' forms lie in a text; null if they do not follow each other in it. */
  private Range @Nullable [] aligned(String text) {
    Range[] ranges = new Range[rows.size()];
    int at = 0;
    int within = 0;
    Range token = new Range(0, 0);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      String id = row[columns.id()];
      if (WordId.isWord(id) && WordId.number(id) <= within && WordId.number(id) > 0) {
        ranges[i] = token;
      } else if (WordId.isWord(id) || WordId.isToken(id)) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
        String form = row[columns.form()];
        if (!text.startsWith(form, at)) {
          return null;
        }
        token = new Range(at, at + form.length());
        ranges[i] = token;
        at = token.end();
        within = WordId.isToken(id) ? WordId.last(id) : 0;
      } else {
        ranges[i] = new Range(at, at);
      }
    }
    return text.substring(at).isBlank() ? ranges : null;
  }

  /** The text of the forms, with blanks where MISC does not say otherwise. */
  private String rebuilt(Range[] ranges) {
    StringBuilder text = new StringBuilder();
    int within = 0;
    Range token = new Range(0, 0);
    boolean blank = false;
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      String id = row[columns.id()];
      if (WordId.isWord(id) && WordId.number(id) <= within && WordId.number(id) > 0) {
        ranges[i] = token;
      } else if (WordId.isWord(id) || WordId.isToken(id)) {
        text.append(blank ? " " : "");
        token = new Range(text.length(), text.length() + row[columns.form()].length());
        text.append(row[columns.form()]);
        ranges[i] = token;
        blank = !hasNoSpaceAfter(columns.get(row, "misc"));
        within = WordId.isToken(id) ? WordId.last(id) : 0;
      } else {
        ranges[i] = new Range(text.length(), text.length());
      }
    }
    return text.toString();
  }

  static boolean hasNoSpaceAfter(String misc) {
    int at = misc.indexOf("SpaceAfter=No");
    return at >= 0
        && (at == 0 || misc.charAt(at - 1) == '|')
        && (at + 13 == misc.length() || misc.charAt(at + 13) == '|');
  }

  private void addLabels(DocumentBuilder builder, String text, int start, Range[] ranges) {
    Map<String, String> labelsOfWords = new HashMap<>();
    int expected = 1;
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      String id = row[columns.id()];
      Map<String, Value> features = features(row, ranges[i].of(text));
      String layer;
      String prefix;
      if (WordId.isWord(id)) {
        layer = "word";
        prefix = "w";
        if (WordId.number(id) != expected) {
          features.put("id", Value.of(id));
        }
        expected++;
      } else {
        layer = WordId.isToken(id) ? "multiword" : "empty-node";
        prefix = "x";
        features.put("id", Value.of(id));
      }
      String labelId = builder.nextId(prefix);
      labelsOfWords.putIfAbsent(id, labelId);
      builder.label(
          labelId,
          layer,
          "source",
          new Target.OfSpan(ranges[i].start() + start, ranges[i].end() + start),
          features);
    }
    addRelations(builder, labelsOfWords);
  }

  private Map<String, Value> features(String[] row, String surface) {
    Map<String, Value> features = new LinkedHashMap<>();
    boolean related = isRelated(row);
    for (int c = 0; c < row.length; c++) {
      boolean carried =
          c == columns.id() || (related && (c == columns.head() || c == columns.deprel()));
      String absent = c == columns.form() ? surface : "_";
      if (!carried && !row[c].equals(absent)) {
        features.put(columns.names().get(c), Value.of(row[c]));
      }
    }
    return features;
  }

  /** Whether the head is a word of this sentence, or the root. */
  private boolean isRelated(String[] row) {
    if (columns.head() < 0 || columns.deprel() < 0 || !WordId.isWord(row[columns.id()])) {
      return false;
    }
    String head = row[columns.head()];
    if (head.equals("0")) {
      return true;
    }
    return WordId.number(head) > 0 && !head.equals(row[columns.id()]) && hasWord(head);
  }

  private boolean hasWord(String id) {
    // Words mostly stand in the row of their number.
    int likely = WordId.number(id) - 1;
    if (likely < rows.size() && rows.get(likely)[columns.id()].equals(id)) {
      return true;
    }
    return rows.stream().anyMatch(row -> row[columns.id()].equals(id));
  }

  private void addRelations(DocumentBuilder builder, Map<String, String> labelsOfWords) {
    int first = builder.labels().size() - rows.size();
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      if (!isRelated(row)) {
        continue;
      }
      String own = builder.labels().get(first + i).id();
      String head = row[columns.head()];
      String source = head.equals("0") ? own : labelsOfWords.getOrDefault(head, own);
      String relation = row[columns.deprel()];
      builder.label(
          builder.nextId("r"),
          "dependency",
          "source",
          new Target.OfRelation(source, own),
          relation.equals("_") ? Map.of() : Map.of(Feature.LABEL, Value.of(relation)));
    }
  }
}
