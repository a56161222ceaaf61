package krelectra.inference.text;

/**
 * BERT's basic tokenizer without lower-casing: cleans the text and splits it into words at white
 * space, around Chinese characters and around punctuation.
 */
final class BasicTokenizer {
  /** Takes words one by one; the row is reused after the call. */
  interface Sink {
    void word(Characters row, int from, int to);
  }

  private final boolean compose;
  private final Sink sink;
  private final Characters word = new Characters();

  BasicTokenizer(boolean compose, Sink sink) {
    this.compose = compose;
    this.sink = sink;
  }

  /** Gives the sink the words of {@code text[from, to)}. */
  void split(String text, int from, int to) {
    for (int i = from; i < to; ) {
      int c = codePoint(text, i, to);
      int end = i + Character.charCount(c);
      switch (CharacterClass.of(c)) {
        case REMOVED -> {}
        case SPACE -> flush();
        case IDEOGRAPH -> {
          flush();
          word.add(c, i, end);
          flush();
        }
        case PUNCTUATION, LETTER -> word.add(c, i, end);
      }
      i = end;
    }
    flush();
  }

  /** A surrogate whose other half lies beyond the end counts as a lone one. */
  static int codePoint(String text, int i, int to) {
    return i + 1 < to ? text.codePointAt(i) : text.charAt(i);
  }

  private void flush() {
    if (word.length() == 0) {
      return;
    }
    // After composition, because it turns a few characters into punctuation (U+037E into ;).
    Characters row = compose ? Composition.compose(word) : word;
    int from = 0;
    for (int i = 0; i < row.length(); i++) {
      if (CharacterClass.of(row.codePoint(i)) == CharacterClass.PUNCTUATION) {
        emit(row, from, i);
        emit(row, i, i + 1);
        from = i + 1;
      }
    }
    emit(row, from, row.length());
    word.clear();
  }

  private void emit(Characters row, int from, int to) {
    if (from < to) {
      sink.word(row, from, to);
    }
  }
}
