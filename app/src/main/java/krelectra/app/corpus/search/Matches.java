package krelectra.app.corpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import krelectra.annotation.search.Concordance;
import krelectra.annotation.search.Page;
import krelectra.annotation.search.Query;
import krelectra.annotation.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds.
 *
 * @param lines in the order of the corpus, as many as are listed
 * @param all how many there are
 */
record Matches(List<Concordance> lines, long all) {
  private static final int PAGE = 2000;

  Matches {
    lines = List.copyOf(lines);
  }

  /** Goes through the lines of a query in order. */
  private static final class Cursor {
    private final SearchIndex index;
    private final Query query;
    private final BooleanSupplier stop;
    private List<Concordance> page = List.of();
    private int at;
    private Page.@Nullable Cursor next;
    private boolean begun;

    Cursor(SearchIndex index, Query query, BooleanSupplier stop) {
      this.index = index;
      this.query = query;
      this.stop = stop;
    }

    @Nullable Concordance peek() throws IOException {
      while (at == page.size() && (!begun || next != null)) {
        Page read = index.page(query, next, PAGE, stop);
        begun = true;
        page = read.lines();
        next = read.next();
        at = 0;
      }
      return at < page.size() ? page.get(at) : null;
    }

    void advance() {
      at++;
    }
  }

  /**
   * Finds.
   *
   * @param label whose spans the filter asks for, as it stands in files; {@code *} for any
   * @param most how many lines are listed
   */
  static Matches of(
      SearchIndex index,
      Query query,
      LabelFilter filter,
      String label,
      int most,
      BooleanSupplier stop)
      throws IOException {
    if (filter == LabelFilter.ALL) {
      List<Concordance> lines = index.page(query, null, most, stop).lines();
      return new Matches(lines, lines.size() < most ? lines.size() : index.count(query, stop));
    }
    String quoted =
        label.equals("*") ? "*" : '"' + label.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    Cursor matches = new Cursor(index, query, stop);
    Cursor labelled = new Cursor(index, Query.parse("label:" + quoted), stop);
    List<Concordance> lines = new ArrayList<>();
    long all = 0;
    for (Concordance line = matches.peek(); line != null; line = matches.peek()) {
      if (isOn(labelled, line) == (filter == LabelFilter.LABELLED)) {
        all++;
        if (lines.size() < most) {
          lines.add(line);
        }
      }
      matches.advance();
    }
    return new Matches(lines, all);
  }

  /** Whether a labelled morpheme lies on a line, of lines that are asked for in order. */
  private static boolean isOn(Cursor labelled, Concordance line) throws IOException {
    for (Concordance morpheme = labelled.peek();
        morpheme != null && isBefore(morpheme, line);
        morpheme = labelled.peek()) {
      labelled.advance();
    }
    Concordance morpheme = labelled.peek();
    return morpheme != null
        && morpheme.sentence() == line.sentence()
        && morpheme.start() < line.end();
  }

  private static boolean isBefore(Concordance morpheme, Concordance line) {
    return morpheme.sentence() < line.sentence()
        || (morpheme.sentence() == line.sentence() && morpheme.end() <= line.start());
  }
}
