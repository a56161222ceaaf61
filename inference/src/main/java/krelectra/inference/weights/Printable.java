package krelectra.inference.weights;

/** Names out of hostile files, made fit for a message of one line. */
public final class Printable {
  private static final int LONGEST = 120;

  private Printable() {}

  /** The name without control characters and lone surrogates, cut where it is long. */
  public static String of(String name) {
    var text = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .forEach(
            c ->
                text.appendCodePoint(
                    isPlain(c) ? c : Character.codePointOf("REPLACEMENT CHARACTER")));
    return name.codePointCount(0, name.length()) > LONGEST
        ? text.append('…').toString()
        : text.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
