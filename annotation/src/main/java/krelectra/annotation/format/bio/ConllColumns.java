package krelectra.annotation.format.bio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import krelectra.annotation.InputException;
import krelectra.annotation.format.Source;

/**
 * The columns of a file, found from its first rows. Tags stand in columns where every row has one;
 * the last of them is {@code ner}, one before it {@code chunk}, unless words are numbered, as in
 * GermEval: there the first is {@code ner} and the second {@code ner-inner}. A single column of
 * tags is {@code chunk} if phrases are in it, as in CoNLL 2000.
 *
 * @param separator a blank or a tab
 * @param schemes of columns of tags; of others without meaning
 */
record ConllColumns(String separator, List<String> names, List<TagScheme> schemes) {
  private static final int SAMPLE = 1 << 18;

  /** Tags of plain BIO in every column. */
  ConllColumns(String separator, List<String> names) {
    this(separator, names, Collections.nCopies(names.size(), TagScheme.BIO));
  }

  static ConllColumns of(Source source) throws java.io.IOException {
    List<String> sample = new ArrayList<>();
    for (String line : source.head(SAMPLE).split("\\R", -1)) {
      sample.add(line);
    }
    sample.removeLast(); // it may be cut
    if (sample.isEmpty()) {
      sample.add(source.head(SAMPLE));
    }
    List<String> rows =
        sample.stream().filter(line -> !isComment(line) && !line.isBlank()).toList();
    if (rows.isEmpty()) {
      return new ConllColumns(" ", List.of("form", "ner"));
    }
    long tabs = rows.stream().filter(line -> line.contains("\t")).count();
    String separator = 2 * tabs >= rows.size() ? "\t" : " ";
    List<String[]> cells = rows.stream().map(line -> line.split(separator, -1)).toList();
    int width = width(cells);
    List<String[]> regular = cells.stream().filter(row -> row.length == width).toList();
    List<Optional<TagScheme>> schemes = schemes(regular, width);
    return new ConllColumns(
        separator,
        names(source, regular, schemes),
        schemes.stream().map(scheme -> scheme.orElse(TagScheme.BIO)).toList());
  }

  /** A line that is no token: a comment of GermEval, or the mark of a document. */
  static boolean isComment(String line) {
    return line.startsWith("-DOCSTART-") || line.startsWith("#\t") || line.startsWith("# ");
  }

  /** The number of columns that most rows have. */
  private static int width(List<String[]> cells) {
    int[] counts = new int[65];
    cells.forEach(row -> counts[Math.min(row.length, 64)]++);
    int best = 1;
    for (int i = 2; i <= 64; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  private static List<Optional<TagScheme>> schemes(List<String[]> rows, int width) {
    List<Optional<TagScheme>> schemes = new ArrayList<>();
    schemes.add(Optional.empty());
    for (int c = 1; c < width; c++) {
      int column = c;
      schemes.add(TagScheme.of(rows.stream().map(row -> row[column]).toList()));
    }
    return schemes;
  }

  private static List<String> names(
      Source source, List<String[]> rows, List<Optional<TagScheme>> schemes) {
    int width = schemes.size();
    List<Integer> tagged = new ArrayList<>();
    for (int c = 1; c < width; c++) {
      if (schemes.get(c).isPresent()) {
        tagged.add(c);
      }
    }
    if (tagged.isEmpty()) {
      throw InputException.at(
          source.file(), "has no column of tags like B-PS, I-PS or O", "choose another format");
    }
    boolean numbered = width > 2 && rows.stream().allMatch(row -> row[0].matches("[0-9]{1,7}"));
    List<String> names = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      names.add(c == (numbered ? 1 : 0) ? "form" : c == 0 ? "id" : "column" + (c + 1));
    }
    int place = names.indexOf("form") + 1;
    if (place < width && !tagged.contains(place)) {
      names.set(place, "xpos");
    }
    nameTags(names, tagged, numbered, rows);
    return names;
  }

  private static void nameTags(
      List<String> names, List<Integer> tagged, boolean numbered, List<String[]> rows) {
    int last = tagged.getLast();
    if (tagged.size() == 1) {
      boolean phrases =
          rows.stream().anyMatch(row -> row[last].endsWith("-NP") || row[last].endsWith("-VP"));
      names.set(last, phrases ? "chunk" : "ner");
    } else if (numbered) {
      names.set(tagged.get(0), "ner");
      names.set(tagged.get(1), "ner-inner");
    } else {
      names.set(last, "ner");
      names.set(tagged.get(tagged.size() - 2), "chunk");
    }
  }

  /** The schemes for a property; empty if all are plain BIO. */
  String schemesAsProperty() {
    boolean plain = schemes.stream().allMatch(scheme -> scheme == TagScheme.BIO);
    return plain ? "" : String.join(" ", schemes.stream().map(TagScheme::name).toList());
  }

  /** The same with the schemes of such a property. */
  ConllColumns withSchemes(String property) {
    List<TagScheme> found = new ArrayList<>();
    for (String name : property.split(" ", -1)) {
      TagScheme scheme = TagScheme.named(name);
      if (scheme != null) {
        found.add(scheme);
      }
    }
    return found.size() == names.size() ? new ConllColumns(separator, names, found) : this;
  }

  /** The same with one scheme for all. */
  ConllColumns withScheme(TagScheme scheme) {
    return new ConllColumns(separator, names, Collections.nCopies(names.size(), scheme));
  }

  boolean isTags(int column) {
    return List.of("ner", "ner-inner", "chunk").contains(names.get(column));
  }

  int form() {
    return names.indexOf("form");
  }
}
