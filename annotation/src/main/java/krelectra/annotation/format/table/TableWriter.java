package krelectra.annotation.format.table;

import java.nio.file.Path;
import java.util.List;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.TextWriter;
import krelectra.annotation.label.AnnotatedDocument;

/** Writes rows in the dialect that they came in, else in tabs, quoted where needed. */
abstract class TableWriter extends TextWriter {
  private static final Dialect OTHERS = new Dialect('\t', true);

  private final boolean safe;
  private boolean begun;

  /**
   * @param safe whether cells are made safe for spreadsheets; those that were, are
   */
  TableWriter(Path file, String format, Report report, boolean safe) {
    super(file, format, report);
    this.safe = safe;
  }

  /** The columns of a document of this format. */
  final Header ownHeader(AnnotatedDocument annotated, boolean pairs) {
    List<String> names = List.of(own(annotated, "table.columns").split("\t", -1));
    boolean named = !own(annotated, "table.named").equals("false");
    if (!named) {
      List<String> cells = names;
      return pairs ? Header.ofPairs(unnamed(cells)) : Header.ofTexts(unnamed(cells));
    }
    return pairs ? Header.ofPairs(names) : Header.ofTexts(names);
  }

  /** As many names as there are cells, none of them a known one. */
  private static List<String> unnamed(List<String> cells) {
    return cells.stream().map(cell -> "?").toList();
  }

  final Dialect dialect(AnnotatedDocument annotated) {
    Dialect dialect = Dialect.fromProperty(own(annotated, "table.dialect"));
    return dialect == null ? OTHERS : dialect;
  }

  /** The names, before the first row. */
  final void begin(
      AnnotatedDocument annotated, boolean named, List<String> names, StringBuilder out) {
    if (!begun && named) {
      row(annotated, names, dialect(annotated), own(annotated, "table.quoted"), out);
    }
    begun = true;
  }

  final void row(
      AnnotatedDocument annotated,
      List<String> cells,
      Dialect dialect,
      String oddlyQuoted,
      StringBuilder out) {
    boolean guarded = safe || own(annotated, TableReading.SAFE).equals("yes");
    List<String> odd = oddlyQuoted.isEmpty() ? List.of() : List.of(oddlyQuoted.split(" ", -1));
    for (int c = 0; c < cells.size(); c++) {
      String cell = guarded ? SafeCells.written(cells.get(c)) : cells.get(c);
      out.append(c == 0 ? "" : String.valueOf(dialect.delimiter()));
      boolean marks =
          dialect.quoted() && (dialect.needsQuotes(cell) != odd.contains(Integer.toString(c)));
      if (marks) {
        out.append('"').append(cell.replace("\"", "\"\"").replace("\n", eol())).append('"');
      } else {
        out.append(cell);
      }
    }
    out.append(eol());
  }

  final void end(AnnotatedDocument annotated, StringBuilder out) {
    if (own(annotated, "eof").equals("none") && out.length() >= eol().length()) {
      out.setLength(out.length() - eol().length());
    }
  }

  /** A cell of a column that is neither text nor label. */
  static String other(Sentence sentence, String name) {
    return sentence.property(name.equalsIgnoreCase("id") ? "id" : "table." + name);
  }
}
