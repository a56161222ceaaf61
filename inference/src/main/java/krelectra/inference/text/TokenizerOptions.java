package krelectra.inference.text;

/**
 * How text becomes words before WordPiece.
 *
 * @param basicTokenize false splits at white space alone ({@code do_basic_tokenize=False}, as
 *     KR-ELECTRA's KorQuAD code has it)
 * @param compose brings text to NFC first, so that decomposed Hangul finds its entries. Off in
 *     {@code transformers} 5 and in ELECTRA's own code, on in the Python tokenizer of {@code
 *     transformers} 4; without effect when {@code basicTokenize} is false.
 */
public record TokenizerOptions(boolean basicTokenize, boolean compose) {
  /** As {@code transformers} 5's {@code ElectraTokenizer(do_lower_case=False)}. */
  public static final TokenizerOptions REFERENCE = new TokenizerOptions(true, false);

  /** As the reference's {@code do_basic_tokenize=False}. */
  public static final TokenizerOptions WHITESPACE_ONLY = new TokenizerOptions(false, false);
}
