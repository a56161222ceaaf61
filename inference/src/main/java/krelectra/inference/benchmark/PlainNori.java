package krelectra.inference.benchmark;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;

/** Lucene's tokenizer as the workbench sets it, and nothing else. */
final class PlainNori {
  private final KoreanTokenizer tokenizer =
      new KoreanTokenizer(
          KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false, false);

  /** How many tokens a line has. */
  long tokens(String line) throws IOException {
    long count = 0;
    tokenizer.setReader(new StringReader(line));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      count++;
    }
    tokenizer.end();
    tokenizer.close();
    return count;
  }
}
