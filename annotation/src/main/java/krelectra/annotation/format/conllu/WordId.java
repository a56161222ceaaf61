package krelectra.annotation.format.conllu;

/** The ids of rows: {@code 3} a word, {@code 3-4} a multiword token, {@code 3.1} an empty node. */
final class WordId {
  private WordId() {}

  static boolean isOne(String id) {
    int mark = mark(id);
    return mark < 0
        ? isNumber(id, 0, id.length())
        : isNumber(id, 0, mark) && isNumber(id, mark + 1, id.length());
  }

  static boolean isWord(String id) {
    return mark(id) < 0;
  }

  static boolean isToken(String id) {
    return id.indexOf('-') >= 0;
  }

  /** The last word of a multiword token. */
  static int last(String id) {
    return Integer.parseInt(id.substring(id.indexOf('-') + 1));
  }

  private static int mark(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c == '-' || c == '.') {
        return i;
      }
    }
    return -1;
  }

  /** Digits, few enough for an int. */
  static boolean isNumber(String text, int start, int end) {
    if (start >= end || end - start > 9) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number, or -1 if it is not written as a number is written. */
  static int number(String text) {
    boolean plain =
        isNumber(text, 0, text.length()) && (text.length() == 1 || !text.startsWith("0"));
    return plain ? Integer.parseInt(text) : -1;
  }
}
