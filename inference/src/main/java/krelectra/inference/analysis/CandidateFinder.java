package krelectra.inference.analysis;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Model;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.Piece;
import krelectra.inference.text.PieceRange;
import krelectra.inference.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Asks a generator what it expects at a place of a text. For any number of threads, one of which
 * computes at a time. To be closed.
 */
public final class CandidateFinder implements AutoCloseable {
  private final Model generator;

  private CandidateFinder(Model generator) {
    this.generator = generator;
  }

  /**
   * Loads the generator of a folder: the folder's own network if it is one, otherwise that in its
   * subfolder {@code generator}.
   *
   * @throws InputException if there is none or it cannot be used
   */
  public static CandidateFinder open(Path folder) throws IOException {
    Path path = ModelFolder.open(folder).generatorPath();
    return new CandidateFinder(Model.load(path, HeadKind.MASKED_TOKENS));
  }

  /**
   * Loads the generator of a folder if it has one.
   *
   * @return empty if the folder is no generator and has no subfolder {@code generator}
   * @throws InputException if there is one and it cannot be used
   */
  public static Optional<CandidateFinder> openIfPresent(Path folder) throws IOException {
    return Files.exists(ModelFolder.open(folder).generatorPath())
        ? Optional.of(open(folder))
        : Optional.empty();
  }

  /** The network itself; this object closes it. */
  public Model model() {
    return generator;
  }

  /**
   * How likely each piece of a text is where it stands: each is masked in turn while all others of
   * its window are seen. Their sum is the text's pseudo-log-likelihood (Salazar et al. 2020).
   *
   * @param text of any length; cut into this generator's own pieces
   * @param progress is given the share done, 0–1
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public PieceLogProbabilities logProbabilities(
      String text, DoubleConsumer progress, Cancellation cancellation) {
    return new MaskedScoring(generator)
        .score(generator.tokenizer().encode(text), progress, cancellation);
  }

  /**
   * What the generator expects in the place of one piece.
   *
   * @param second the second text of a pair, or null
   * @param at index among the pieces of the input, {@code [CLS]} being 0
   * @param top how many candidates are wanted
   * @throws InputException if there is no such piece or it is a special one
   */
  public Candidates find(
      String first, @Nullable String second, int at, int top, Cancellation cancellation) {
    Encoding input =
        second == null
            ? generator.tokenizer().encode(first)
            : generator.tokenizer().encodePair(first, second);
    Piece piece = checked(input, at);
    int length = Math.min(Analyzer.TRAINED_LENGTH, generator.config().maxPositions());
    WindowPlan plan = WindowPlan.of(input.size(), length);
    PieceRange range = plan.windows().get(plan.owner(at));
    int[] ids = input.ids();
    Vocabulary vocabulary = generator.tokenizer().vocabulary();
    ids[at] = vocabulary.maskId();
    WindowInput window = WindowInput.of(ids, input.segments(), range);
    int place = 1 + at - range.start();
    float[] logits =
        generator.run(
            new int[][] {window.ids()},
            new int[][] {window.segments()},
            Keep.NOTHING,
            cancellation,
            (out, heads) -> {
              NDArray state = out.last().get("0, " + place).expandDims(0);
              return heads.maskedTokens(state).toFloatArray();
            });
    var rating = new CandidateRating(vocabulary, logits);
    var seen = new Window(range.start(), range.end(), null);
    return new Candidates(at, piece, rating.best(top), rating.candidate(piece.id()), seen);
  }

  @Override
  public void close() throws IOException {
    generator.close();
  }

  private static Piece checked(Encoding input, int at) {
    if (at < 0 || at >= input.size()) {
      throw InputException.at(
          "piece " + at, "there is none", "the pieces are 0 to " + (input.size() - 1));
    }
    Piece piece = input.pieces().get(at);
    if (piece.isSpecial()) {
      throw InputException.at(
          "piece " + at, "is " + piece.text(), "choose one that stands for text");
    }
    return piece;
  }
}
