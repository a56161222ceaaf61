package krelectra.inference.analysis.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.text.TextFile;

/**
 * A file of pairs, one a line, columns separated by tabs; blank lines are passed over.
 *
 * <p>The first line is a header if it names both columns of text: {@code good} and {@code bad},
 * {@code a} and {@code b}, {@code text_a} and {@code text_b}, {@code first} and {@code second},
 * {@code sentence1} and {@code sentence2}, {@code sentence_good} and {@code sentence_bad}, or
 * {@code acceptable} and {@code unacceptable}, in any case. Other columns may then stand anywhere;
 * the one named {@code label}, {@code category}, {@code type}, {@code phenomenon}, {@code
 * gold_label} or {@code uid} is the label. Without a header, there are two columns or three, the
 * third being the label. Quotes are part of the text.
 *
 * <p>Every line is checked when the file is opened, so that no fault comes to light late in a run.
 *
 * @param text the file
 * @param header its columns
 * @param pairs how many there are
 */
public record PairFile(TextFile text, Header header, long pairs) {
  private static final List<List<String>> TEXT_COLUMNS =
      List.of(
          List.of("good", "bad"),
          List.of("a", "b"),
          List.of("text_a", "text_b"),
          List.of("first", "second"),
          List.of("sentence1", "sentence2"),
          List.of("sentence_good", "sentence_bad"),
          List.of("acceptable", "unacceptable"));

  private static final Set<String> LABEL_COLUMNS =
      Set.of("label", "category", "type", "phenomenon", "gold_label", "uid");

  /**
   * Which column is which, counted from 0.
   *
   * @param present whether the first line is one
   * @param label −1 if there is none
   * @param columns how many a line has at least
   */
  public record Header(boolean present, int a, int b, int label, int columns) {}

  /** Takes a pair. */
  @FunctionalInterface
  public interface Sink {
    void pair(TextPair pair);
  }

  /**
   * Opens a file and checks all of it.
   *
   * @throws InputException if it cannot be read, or a line is no pair, or there is none
   */
  public static PairFile open(Path file, Cancellation cancellation) {
    TextFile text = TextFile.open(file);
    Header[] header = {null};
    long[] count = {0};
    text.forEachLine(
        (number, line) -> {
          cancellation.check();
          if (header[0] == null && !line.isBlank()) {
            header[0] = header(file, number, line);
            if (header[0].present()) {
              return;
            }
          }
          if (header[0] != null && !line.isBlank()) {
            pair(file, header[0], number, line);
            count[0]++;
          }
        });
    if (header[0] == null || count[0] == 0) {
      throw InputException.at(
          file, "holds no pairs", "give a file of lines with two texts split by a tab");
    }
    return new PairFile(text, header[0], count[0]);
  }

  /** Gives every pair in order. */
  public void forEach(Sink sink) {
    boolean[] skip = {header.present()};
    text.forEachLine(
        (number, line) -> {
          if (line.isBlank()) {
            return;
          }
          if (skip[0]) {
            skip[0] = false;
          } else {
            sink.pair(pair(text.file(), header, number, line));
          }
        });
  }

  private static Header header(Path file, long number, String line) {
    List<String> columns = new ArrayList<>();
    for (String column : line.split("\t", -1)) {
      columns.add(column.strip().toLowerCase(Locale.ROOT));
    }
    for (List<String> names : TEXT_COLUMNS) {
      int a = columns.indexOf(names.get(0));
      int b = columns.indexOf(names.get(1));
      if (a >= 0 && b >= 0) {
        int label = -1;
        for (int i = 0; i < columns.size() && label < 0; i++) {
          label = LABEL_COLUMNS.contains(columns.get(i)) ? i : -1;
        }
        return new Header(true, a, b, label, Math.max(label, Math.max(a, b)) + 1);
      }
    }
    if (columns.size() < 2) {
      throw InputException.at(file, number, "holds no tab", "split the two texts by a tab");
    }
    if (columns.size() > 3) {
      throw InputException.at(
          file,
          number,
          "has " + columns.size() + " columns and none is named",
          "begin the file with a line that names the columns 'good' and 'bad'");
    }
    return new Header(false, 0, 1, columns.size() == 3 ? 2 : -1, columns.size());
  }

  private static TextPair pair(Path file, Header header, long number, String line) {
    List<String> columns = Arrays.asList(line.split("\t", -1));
    if (columns.size() < header.columns()) {
      throw InputException.at(
          file,
          number,
          columns.size() == 1 ? "holds no tab" : "has only " + columns.size() + " columns",
          "give " + header.columns() + " columns split by tabs");
    }
    if (!header.present() && columns.size() > header.columns()) {
      throw InputException.at(
          file,
          number,
          "has " + columns.size() + " columns, the lines before " + header.columns(),
          "name the columns 'good' and 'bad' in a first line");
    }
    String a = columns.get(header.a());
    String b = columns.get(header.b());
    if (a.isBlank() || b.isBlank()) {
      throw InputException.at(file, number, "lacks one of its two texts", "fill it in");
    }
    return new TextPair(
        number, a, b, header.label() < 0 ? "" : columns.get(header.label()).strip());
  }
}
