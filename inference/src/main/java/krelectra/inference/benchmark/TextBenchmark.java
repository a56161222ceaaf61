package krelectra.inference.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Splits the lines of a text into word pieces and into morphemes, in turn with the least that
 * either can take: a walk over the letters, and Lucene's nori with nothing around it. One thread
 * each.
 *
 * @param vocabulary a {@code vocab.txt}
 * @param lines the text
 * @param rounds how often everyone has a turn, after one that does not count
 * @param python Hugging Face's tokenizers in a Python, or null
 */
public record TextBenchmark(
    Path vocabulary, List<String> lines, int rounds, @Nullable PythonScript python) {
  /** What the workbench does to find a model's word pieces. */
  public static final String PIECES = "word pieces";

  /** Reading each character once, and asking what it is. */
  public static final String WALK = "a walk over the letters";

  /** What the workbench does to find morphemes. */
  public static final String MORPHEMES = "morphemes";

  /** Lucene's tokenizer, whose tokens nobody looks at. */
  public static final String NORI = "nori alone";

  public TextBenchmark {
    lines = List.copyOf(lines);
  }

  /** Does something to the whole text and tells the seconds. */
  @FunctionalInterface
  private interface Turn {
    double take() throws IOException;
  }

  /**
   * Measures.
   *
   * @param work an empty folder
   */
  public TextFigures run(Path work, Cancellation cancellation) throws IOException {
    var tokenizer = new ElectraTokenizer(Vocabulary.read(vocabulary));
    var analyzer = new MorphemeAnalyzer();
    var lucene = new PlainNori();
    Map<String, Turn> turns = new LinkedHashMap<>();
    turns.put(PIECES, each(line -> tokenizer.encode(line).size()));
    turns.put(WALK, each(line -> line.codePoints().filter(Character::isLetter).count()));
    turns.put(MORPHEMES, each(line -> analyzer.analyze(line).size()));
    turns.put(NORI, each(lucene::tokens));
    if (python == null) {
      return new TextFigures(lines, taken(turns, cancellation), Map.of(), 0);
    }
    try (var others = PythonTokenizers.start(python, vocabulary, lines, work)) {
      Map<String, String> versions = others.hello(cancellation);
      for (String way : PythonTokenizers.WAYS) {
        turns.put(way, () -> others.seconds(way, cancellation));
      }
      int differing = others.differing(PieceSums.of(tokenizer, lines), cancellation);
      return new TextFigures(lines, taken(turns, cancellation), versions, differing);
    }
  }

  private List<Series> taken(Map<String, Turn> turns, Cancellation cancellation)
      throws IOException {
    Map<String, List<Double>> taken = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, Turn> turn : turns.entrySet()) {
        cancellation.check();
        double seconds = turn.getValue().take();
        if (round > 0) {
          taken.computeIfAbsent(turn.getKey(), name -> new ArrayList<>()).add(seconds);
        }
      }
    }
    return taken.entrySet().stream()
        .map(each -> new Series(each.getKey(), each.getValue(), 0))
        .toList();
  }

  /** Work on a line; what it counts keeps it from being left out. */
  @FunctionalInterface
  private interface Work {
    long count(String line) throws IOException;
  }

  private Turn each(Work work) {
    return () -> {
      long begin = System.nanoTime();
      long sum = 0;
      for (String line : lines) {
        sum += work.count(line);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (sum < 0) {
        throw new IllegalStateException("less than nothing was found");
      }
      return seconds;
    };
  }
}
