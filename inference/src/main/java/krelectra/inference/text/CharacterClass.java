package krelectra.inference.text;

import java.util.Arrays;

/**
 * What BERT's basic tokenizer does with a character, as Hugging Face {@code tokenizers} 0.23
 * (normalizers/bert.rs, pre_tokenizers/bert.rs) decides it. That library's tables of punctuation
 * and format characters stand at Unicode 8 while Java's are newer, and its block of ideographs
 * "extension E" begins at U+2B920: {@link #UNKNOWN_TO_REFERENCE} lists what it therefore takes for
 * letters.
 */
enum CharacterClass {
  /** Control, format, private use, lone surrogates, NUL and U+FFFD: falls away. */
  REMOVED,
  /** Ends a word. */
  SPACE,
  /** A Chinese character (never Hangul): a word of its own. */
  IDEOGRAPH,
  /** A word of its own. */
  PUNCTUATION,
  /** Part of a word. */
  LETTER;

  /** Ranges, first and last, ascending. */
  private static final int[] UNKNOWN_TO_REFERENCE = {
    0x61d, 0x61d, 0x890, 0x891, 0x8e2, 0x8e2, 0x9fd, 0x9fd, 0xa76, 0xa76,
    0xc77, 0xc77, 0xc84, 0xc84, 0x1b4e, 0x1b4f, 0x1b7d, 0x1b7f, 0x2e43, 0x2e4f,
    0x2e52, 0x2e5d, 0x10d6e, 0x10d6e, 0x10ead, 0x10ead, 0x10f55, 0x10f59, 0x10f86, 0x10f89,
    0x110cd, 0x110cd, 0x113d4, 0x113d5, 0x113d7, 0x113d8, 0x1144b, 0x1144f, 0x1145a, 0x1145b,
    0x1145d, 0x1145d, 0x11660, 0x1166c, 0x116b9, 0x116b9, 0x1183b, 0x1183b, 0x11944, 0x11946,
    0x119e2, 0x119e2, 0x11a3f, 0x11a46, 0x11a9a, 0x11a9c, 0x11a9e, 0x11aa2, 0x11b00, 0x11b09,
    0x11be1, 0x11be1, 0x11c41, 0x11c45, 0x11c70, 0x11c71, 0x11ef7, 0x11ef8, 0x11f43, 0x11f4f,
    0x11fff, 0x11fff, 0x12ff1, 0x12ff2, 0x13430, 0x1343f, 0x16d6d, 0x16d6f, 0x16e97, 0x16e9a,
    0x16fe2, 0x16fe2, 0x1e5ff, 0x1e5ff, 0x1e95e, 0x1e95f, 0x2b820, 0x2b91f
  };

  /** Canadian syllabics chi sign and Sharada sandhi mark were punctuation in Unicode 8. */
  private static boolean wasPunctuation(int c) {
    return c == 0x166d || c == 0x111c9;
  }

  static CharacterClass of(int c) {
    if (c < 0x80) {
      return ofAscii(c);
    }
    if (0xac00 <= c && c <= 0xd7a3) {
      return LETTER; // Hangul, the common case
    }
    if (isUnknownToReference(c)) {
      return LETTER;
    }
    if (isIdeograph(c)) {
      return IDEOGRAPH;
    }
    if (c == 0xfffd) {
      return REMOVED;
    }
    if (wasPunctuation(c)) {
      return PUNCTUATION;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
          REMOVED;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          PUNCTUATION;
      default -> LETTER;
    };
  }

  private static CharacterClass ofAscii(int c) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      return SPACE;
    }
    if (c < ' ' || c == 0x7f) {
      return REMOVED;
    }
    boolean plain = ('0' <= c && c <= '9') || ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z');
    return plain ? LETTER : PUNCTUATION;
  }

  private static boolean isUnknownToReference(int c) {
    int at = Arrays.binarySearch(UNKNOWN_TO_REFERENCE, c);
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  private static boolean isIdeograph(int c) {
    return (0x4e00 <= c && c <= 0x9fff)
        || (0x3400 <= c && c <= 0x4dbf)
        || (0xf900 <= c && c <= 0xfaff)
        || (0x20000 <= c && c <= 0x2a6df)
        || (0x2a700 <= c && c <= 0x2b73f)
        || (0x2b740 <= c && c <= 0x2b81f)
        || (0x2b820 <= c && c <= 0x2ceaf)
        || (0x2f800 <= c && c <= 0x2fa1f);
  }
}
