package krelectra.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the pieces of any string. */
class TokenizerFuzzTest {
  private static final int ROUNDS = 20_000;
  private static final Vocabulary VOCABULARY = vocabulary();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void piecesStandWhereTheySayTheyDo(boolean compose) {
    var tokenizer = new ElectraTokenizer(VOCABULARY, new TokenizerOptions(true, compose));
    var random = new RandomText(compose ? 1 : 2);
    long known = 0;
    long unknown = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = random.next(30);
      int end = 0;
      for (Piece piece : tokenizer.tokenize(text)) {
        Span span = Objects.requireNonNull(piece.span());
        String where = shown(text) + " at " + span;
        assertThat(span.length()).as(where).isPositive();
        // Pieces of one character that composition has taken apart share its span.
        assertThat(compose ? span.end() : span.start()).as(where).isGreaterThanOrEqualTo(end);
        end = span.end();
        assertThat(end).as(where).isLessThanOrEqualTo(text.length());
        String told = cleaned(span.of(text));
        if (piece.id() == VOCABULARY.unknownId() && !told.equals("[UNK]")) {
          unknown++;
        } else {
          known++;
          if (compose) {
            assertThat(composed(told)).as(where).contains(bare(piece));
          } else {
            assertThat(told).as(where).isEqualTo(bare(piece));
          }
        }
      }
    }
    assertThat(known).isGreaterThan(ROUNDS);
    assertThat(unknown).isGreaterThan(ROUNDS);
  }

  /** Every word is covered from end to end, and an [UNK] covers exactly one. */
  @Test
  void wordsAreCoveredWhole() {
    var tokenizer = new ElectraTokenizer(VOCABULARY);
    var random = new RandomText(3);
    for (int round = 0; round < ROUNDS; round++) {
      String text = random.next(30).replace("[", "(");
      List<Piece> pieces = tokenizer.tokenize(text);
      List<Span> words = new ArrayList<>();
      for (int i = 0; i < pieces.size(); ) {
        int from = i++;
        while (i < pieces.size() && pieces.get(i).text().startsWith("##")) {
          i++;
        }
        words.add(
            new Span(
                Objects.requireNonNull(pieces.get(from).span()).start(),
                Objects.requireNonNull(pieces.get(i - 1).span()).end()));
      }
      assertThat(words).as(shown(text)).isEqualTo(WordSplitter.words(text));
      assertThat(words).as(shown(text)).isEqualTo(splitByDefinition(text));
    }
  }

  @Test
  void cutInputIsThatOfTheWhole() {
    var tokenizer = new ElectraTokenizer(VOCABULARY);
    var random = new RandomText(4);
    for (int round = 0; round < ROUNDS / 10; round++) {
      String text = random.next(60);
      List<Piece> whole = tokenizer.tokenize(text);
      int length = 3 + random.number(20);
      Encoding cut = tokenizer.encode(text, length);
      int kept = Math.min(length - 2, whole.size());
      assertThat(cut.pieces().subList(1, 1 + kept)).isEqualTo(whole.subList(0, kept));
      assertThat(cut.size()).isEqualTo(kept + 2);
      assertThat(cut.truncated()).isEqualTo(kept < whole.size());
    }
  }

  @Test
  void aPairIsCutFromItsLongerText() {
    var tokenizer = new ElectraTokenizer(VOCABULARY);
    var random = new RandomText(5);
    for (int round = 0; round < ROUNDS / 10; round++) {
      String first = random.next(40);
      String second = random.next(40);
      int a = tokenizer.tokenize(first).size();
      int b = tokenizer.tokenize(second).size();
      int length = 3 + random.number(30);
      Encoding cut = tokenizer.encodePair(first, second, length);
      long keptB = cut.pieces().stream().filter(p -> p.segment() == 1).count() - 1;
      long keptA = cut.size() - 3 - keptB;
      assertThat(cut.size()).isEqualTo(Math.min(length, a + b + 3));
      assertThat(cut.truncated()).isEqualTo(keptA + keptB < a + b);
      if (keptA < a) {
        assertThat(keptA).isGreaterThanOrEqualTo(Math.min(b, keptB) - 1);
      }
      if (keptB < b) {
        assertThat(keptB).isGreaterThanOrEqualTo(Math.min(a, keptA) - 1);
      }
    }
  }

  @Test
  void wordsByThemselvesAreAsInTheirText() {
    var tokenizer = new ElectraTokenizer(VOCABULARY);
    var random = new RandomText(6);
    for (int round = 0; round < ROUNDS / 10; round++) {
      String text = random.next(30);
      List<Span> words = Eojeols.of(text);
      List<List<Piece>> pieces = tokenizer.tokenizeWords(text, words);
      for (int w = 0; w < words.size(); w++) {
        int start = words.get(w).start();
        List<Piece> alone =
            tokenizer.tokenize(words.get(w).of(text)).stream()
                .map(piece -> moved(piece, start))
                .toList();
        assertThat(pieces.get(w)).as(shown(text)).isEqualTo(alone);
      }
    }
  }

  private static Piece moved(Piece piece, int by) {
    Span span = Objects.requireNonNull(piece.span());
    return new Piece(
        piece.id(), piece.text(), new Span(span.start() + by, span.end() + by), piece.segment());
  }

  /** BERT's own definition, written as plainly as it can be. */
  private static List<Span> splitByDefinition(String text) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      CharacterClass kind = CharacterClass.of(c);
      boolean alone = kind == CharacterClass.IDEOGRAPH || kind == CharacterClass.PUNCTUATION;
      if ((kind == CharacterClass.SPACE || alone) && start >= 0) {
        words.add(new Span(start, end));
        start = -1;
      }
      if (alone) {
        words.add(new Span(i, next));
      } else if (kind == CharacterClass.LETTER) {
        start = start < 0 ? i : start;
        end = next;
      }
      i = next;
    }
    if (start >= 0) {
      words.add(new Span(start, end));
    }
    return words;
  }

  /** Punctuation is a word of its own, so that no entry that begins a word begins with ##. */
  private static String bare(Piece piece) {
    String text = piece.text();
    return text.startsWith("##") && text.length() > 2 ? text.substring(2) : text;
  }

  private static String cleaned(String text) {
    StringBuilder cleaned = new StringBuilder();
    text.codePoints()
        .filter(c -> CharacterClass.of(c) != CharacterClass.REMOVED)
        .forEach(cleaned::appendCodePoint);
    return cleaned.toString();
  }

  private static String composed(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars().forEach(c -> shown.append(String.format("\\u%04x", c)));
    return shown.toString();
  }

  /** Syllables, jamo, letters, marks, emoji, ideographs; half of all characters stay unknown. */
  private static Vocabulary vocabulary() {
    Set<String> entries =
        new LinkedHashSet<>(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "아버지", "##가", "##는"));
    int[][] blocks = {
      {0xac00, 0xd7a3},
      {0x1100, 0x11ff},
      {0x3131, 0x318e},
      {0x21, 0x7e},
      {0x300, 0x36f},
      {0x4e00, 0x4fff},
      {0x1f300, 0x1f6ff},
      {0x20000, 0x20100},
      {0x915, 0x940}
    };
    for (int[] block : blocks) {
      for (int c = block[0]; c <= block[1]; c += c % 3 == 0 ? 2 : 1) {
        entries.add(Character.toString(c));
        entries.add("##" + Character.toString(c));
      }
    }
    return Vocabulary.of(List.copyOf(entries));
  }
}
