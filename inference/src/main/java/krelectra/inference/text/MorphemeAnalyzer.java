package krelectra.inference.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds morphemes with Mecab-Ko's dictionary through Lucene's nori: surface forms with their
 * offsets, nothing decompounded, nothing rewritten. Decomposed Hangul is composed for the
 * dictionary; offsets are into the text as given all the same. For any number of threads.
 */
public final class MorphemeAnalyzer {
  private final Queue<KoreanTokenizer> idle = new ConcurrentLinkedQueue<>();

  /**
   * The morphemes in order. None is empty or white space, none overlaps another; white space, and
   * characters that the dictionary passes over, lie between them.
   */
  public List<Morpheme> analyze(String text) {
    ComposedText composed = ComposedText.of(text);
    KoreanTokenizer tokenizer = idle.poll();
    if (tokenizer == null) {
      tokenizer =
          new KoreanTokenizer(
              KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              null,
              DecompoundMode.NONE,
              false,
              false);
    }
    List<Morpheme> morphemes = read(tokenizer, text, composed);
    // One that threw is not put back: what state it is in is unknown.
    idle.add(tokenizer);
    return morphemes;
  }

  private static List<Morpheme> read(
      KoreanTokenizer tokenizer, String text, ComposedText composed) {
    List<Morpheme> morphemes = new ArrayList<>();
    try {
      tokenizer.setReader(new StringReader(composed.text()));
      var offset = tokenizer.getAttribute(OffsetAttribute.class);
      var speech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
      tokenizer.reset();
      int done = 0;
      while (tokenizer.incrementToken()) {
        Span original = composed.original(offset.startOffset(), offset.endOffset());
        // A row of punctuation takes the blank that follows it along; two tokens may share one
        // original character that normalization has taken apart.
        Span span = stripped(text, Math.max(done, original.start()), original.end());
        if (span.length() > 0) {
          morphemes.add(NoriToken.morpheme(text, span, speech));
          done = span.end();
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return List.copyOf(morphemes);
  }

  private static Span stripped(String text, int from, int to) {
    int start = Math.min(from, to);
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char c) {
    return Eojeols.isBlank(c);
  }
}
