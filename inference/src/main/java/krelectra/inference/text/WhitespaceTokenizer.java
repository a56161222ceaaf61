package krelectra.inference.text;

/**
 * Splits at white space alone, nothing cleaned: what the reference does with {@code
 * do_basic_tokenize=False}, where white space is that of Python's {@code str.split}.
 */
final class WhitespaceTokenizer {
  private final BasicTokenizer.Sink sink;
  private final Characters word = new Characters();

  WhitespaceTokenizer(BasicTokenizer.Sink sink) {
    this.sink = sink;
  }

  /** Gives the sink the words of {@code text[from, to)}. */
  void split(String text, int from, int to) {
    for (int i = from; i < to; ) {
      int c = BasicTokenizer.codePoint(text, i, to);
      int end = i + Character.charCount(c);
      if (isSpace(c)) {
        flush();
      } else {
        word.add(c, i, end);
      }
      i = end;
    }
    flush();
  }

  /** As Python's {@code str.isspace}. */
  static boolean isSpace(int c) {
    return ('\t' <= c && c <= '\r')
        || (0x1c <= c && c <= 0x1f)
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  private void flush() {
    if (word.length() > 0) {
      sink.word(word, 0, word.length());
      word.clear();
    }
  }
}
