package krelectra.inference.training.vocabulary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Span;
import krelectra.inference.text.WordSplitter;

/**
 * Counts the segments of a corpus within which pieces may form: the morphemes of each word, or the
 * words themselves. A segment that does not begin its word carries {@code ##}, because raw text is
 * later split without knowing morphemes.
 */
public final class Segments {
  /** Where pieces may form. */
  public enum Within {
    MORPHEMES,
    NONE
  }

  static final String CONTINUATION = "##";

  /** Beyond this many different segments the rare ones are forgotten. */
  private static final int MAX_DIFFERENT = 4_000_000;

  /** No piece of use is as long; such segments are hashes, addresses, laughter. */
  private static final int MAX_LENGTH = 50;

  private final Within within;
  private final MorphemeAnalyzer analyzer = new MorphemeAnalyzer();
  private final Map<String, long[]> counts = new HashMap<>();
  private long forgettingBelow = 1;

  public Segments(Within within) {
    this.within = within;
  }

  /** A segment and how often it occurred. */
  record Counted(String text, long count) {}

  /** Counts the segments of a line. */
  public void add(String written) {
    String line = WordSplitter.cleaned(written);
    List<Span> words = WordSplitter.words(line);
    if (within == Within.NONE) {
      words.forEach(word -> count(word.of(line)));
    } else {
      addMorphemes(line, words, analyzer.analyze(line));
    }
    if (counts.size() > MAX_DIFFERENT) {
      forgettingBelow++;
      counts.values().removeIf(count -> count[0] < forgettingBelow);
    }
  }

  /** Whether nothing has been counted. */
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** The segments, most frequent first, then in the order of their text. */
  List<Counted> counted() {
    return counts.entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue()[0]))
        .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::text))
        .toList();
  }

  private void addMorphemes(String line, List<Span> words, List<Morpheme> morphemes) {
    int next = 0;
    for (Span word : words) {
      while (next < morphemes.size() && morphemes.get(next).span().end() <= word.start()) {
        next++;
      }
      int from = word.start();
      for (int i = next; i < morphemes.size() && from < word.end(); i++) {
        Span morpheme = morphemes.get(i).span();
        if (morpheme.start() >= word.end()) {
          break;
        }
        int end = Math.min(morpheme.end(), word.end());
        if (end > from) {
          count(prefix(from, word) + line.substring(from, end));
          from = end;
        }
      }
      if (from < word.end()) {
        count(prefix(from, word) + line.substring(from, word.end()));
      }
    }
  }

  private static String prefix(int from, Span word) {
    return from == word.start() ? "" : CONTINUATION;
  }

  private void count(String segment) {
    if (segment.length() <= MAX_LENGTH) {
      counts.computeIfAbsent(segment, key -> new long[1])[0]++;
    }
  }
}
