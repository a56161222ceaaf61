package krelectra.annotation.format.conllu;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file: ten, or those that the first line of CoNLL-U Plus names. */
record Columns(List<String> names, int id, int form, int head, int deprel) {
  static final String GLOBAL = "# global.columns =";
  static final Columns TEN = of("ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC");

  static Columns of(String line) {
    List<String> names =
        Arrays.stream(line.trim().split("\\s+", -1)).map(n -> n.toLowerCase(Locale.ROOT)).toList();
    return new Columns(
        names,
        names.indexOf("id"),
        names.indexOf("form"),
        names.indexOf("head"),
        names.indexOf("deprel"));
  }

  int size() {
    return names.size();
  }

  /** The value of a named column, {@code _} where the file has no such column. */
  String get(String[] row, String name) {
    int at = names.indexOf(name);
    return at < 0 ? "_" : row[at];
  }
}
