package krelectra.inference.training.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.inference.Cancellation;
import krelectra.inference.text.Vocabulary;

/**
 * Builds a WordPiece vocabulary as KR-ELECTRA's was built: pieces form within morphemes, and are
 * found again in raw text without an analyser.
 *
 * @param size entries in all, special ones included
 * @param alphabet the most characters that become entries; the rarer ones are [UNK] later
 */
public record VocabularyBuilder(int size, int alphabet) {
  private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

  public VocabularyBuilder {
    if (size <= SPECIAL.size() || alphabet < 1) {
      throw new IllegalArgumentException("no room for pieces in " + size + " entries");
    }
  }

  /** With room for every syllable of daily use: at most a third of the entries. */
  public static VocabularyBuilder of(int size) {
    return new VocabularyBuilder(size, Math.max(1, size / 3));
  }

  /** The vocabulary of what has been counted. */
  public Vocabulary build(Segments segments, Cancellation cancellation) {
    List<Segments.Counted> counted = segments.counted();
    Set<String> known = alphabet(counted);
    PieceTrainer trainer = new PieceTrainer();
    for (Segments.Counted segment : counted) {
      List<String> characters = characters(segment.text());
      if (known.containsAll(characters)) {
        trainer.add(characters, segment.count());
      }
    }
    Set<String> entries = new java.util.LinkedHashSet<>(SPECIAL);
    known.stream().sorted().forEach(entries::add);
    // The trainer's own list holds those characters too, so some joins may be over.
    for (String piece : trainer.train(size, cancellation)) {
      if (entries.size() < size) {
        entries.add(piece);
      }
    }
    return Vocabulary.of(List.copyOf(entries));
  }

  private Set<String> alphabet(List<Segments.Counted> counted) {
    Map<String, long[]> counts = new HashMap<>();
    for (Segments.Counted segment : counted) {
      for (String character : characters(segment.text())) {
        counts.computeIfAbsent(character, key -> new long[1])[0] += segment.count();
      }
    }
    int most = Math.min(alphabet, size - SPECIAL.size());
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, long[]> entry) -> entry.getValue()[0])
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .collect(java.util.stream.Collectors.toCollection(HashSet::new));
  }

  /** The characters of a segment as pieces: all but a word's first carry {@code ##}. */
  private static List<String> characters(String segment) {
    boolean inside =
        segment.startsWith(Segments.CONTINUATION)
            && segment.length() > Segments.CONTINUATION.length();
    List<String> characters = new ArrayList<>();
    int from = inside ? Segments.CONTINUATION.length() : 0;
    for (int i = from; i < segment.length(); ) {
      int end = i + Character.charCount(segment.codePointAt(i));
      boolean first = i == 0;
      characters.add((first ? "" : Segments.CONTINUATION) + segment.substring(i, end));
      i = end;
    }
    return characters;
  }
}
