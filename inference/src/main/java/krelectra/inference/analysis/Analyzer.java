package krelectra.inference.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Model;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.PieceRange;
import org.jspecify.annotations.Nullable;

/**
 * Gives the full picture of a text with a discriminator. For any number of threads, one of which
 * computes at a time. To be closed; what it returned stays valid.
 *
 * <p>Long text is seen in windows of at most {@link #TRAINED_LENGTH} pieces that overlap by half.
 * The memory for one analysis grows with the text by its pieces alone: attention is kept for the
 * first windows until they take {@link #ATTENTION_BUDGET} bytes, and computed anew for the others
 * when it is asked for.
 */
public final class Analyzer implements AutoCloseable {
  /** The length of KR-ELECTRA's pre-training: positions beyond it were never trained. */
  public static final int TRAINED_LENGTH = 128;

  /** Bytes of attention that an analysis of several windows may hold. */
  public static final long ATTENTION_BUDGET = 128L << 20;

  private final Model model;
  private final @Nullable ReferenceScores reference;
  private final ModelSummary summary;
  private final MorphemeAnalyzer morphemes = new MorphemeAnalyzer();

  private Analyzer(Model model, @Nullable ReferenceScores reference) {
    this.model = model;
    this.reference = reference;
    List<String> warnings = new ArrayList<>(model.warnings());
    UniformAttention.warning(model).ifPresent(warnings::add);
    this.summary =
        new ModelSummary(model.folder().name(), model.sha256(), model.parameterCount(), warnings);
  }

  /**
   * Loads a discriminator from its folder.
   *
   * @throws InputException if the folder cannot be used
   */
  public static Analyzer open(Path folder) throws IOException {
    return open(folder, ReferenceScoresFile.read(folder).orElse(null));
  }

  /**
   * Loads a discriminator without percentiles, whatever reference scores its folder holds.
   *
   * @throws InputException if the folder cannot be used
   */
  public static Analyzer openWithoutReference(Path folder) throws IOException {
    return open(folder, null);
  }

  private static Analyzer open(Path folder, @Nullable ReferenceScores reference)
      throws IOException {
    Model model = Model.load(folder, HeadKind.REPLACED_TOKENS);
    try {
      return new Analyzer(model, reference);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** Which model speaks. */
  public ModelSummary summary() {
    return summary;
  }

  /** The network itself, for its shape and tokenizer; this object closes it. */
  public Model model() {
    return model;
  }

  /** Against what percentiles are counted, if the model has it. */
  public Optional<ReferenceScores> reference() {
    return Optional.ofNullable(reference);
  }

  /**
   * Analyses a text of any length.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Analysis analyze(String text, Cancellation cancellation) {
    return analyze(text, null, cancellation);
  }

  /**
   * Analyses a pair of texts; null for the second is a text alone.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Analysis analyze(String first, @Nullable String second, Cancellation cancellation) {
    Encoding input = encode(first, second);
    Scoring scoring = Scoring.of(model, input);
    WindowPlan plan = WindowPlan.of(input.size(), windowLength());
    float[] rtd = unknown(input.size());
    List<Window> windows = new ArrayList<>();
    long held = 0;
    for (int w = 0; w < plan.windows().size(); w++) {
      PieceRange range = plan.windows().get(w);
      boolean keep = w == 0 || held + attentionBytes(range) <= ATTENTION_BUDGET;
      Scoring.Result result =
          scoring.run(range, keep ? Keep.ATTENTIONS : Keep.NOTHING, cancellation);
      held += keep ? attentionBytes(range) : 0;
      windows.add(new Window(range.start(), range.end(), result.attention()));
      Scoring.stitch(input.pieces(), range, plan.owned(w), result.logits(), rtd);
    }
    return analysis(first, second, input, windows, rtd, cancellation);
  }

  /**
   * Analyses an input as a whole, also beyond the trained length, and keeps everything.
   *
   * @throws InputException if it has more pieces than the model has positions
   */
  public DetailedAnalysis analyzeInDetail(
      String first, @Nullable String second, Cancellation cancellation) {
    Encoding input = encode(first, second);
    int positions = model.config().maxPositions();
    if (input.size() > positions) {
      throw InputException.at(
          "text",
          "has " + input.size() + " pieces, the model takes " + positions,
          "give a shorter text");
    }
    PieceRange whole = new PieceRange(1, input.size() - 1);
    Scoring.Result result = Scoring.of(model, input).run(whole, Keep.ALL, cancellation);
    Attention attention = Objects.requireNonNull(result.attention());
    float[] rtd = unknown(input.size());
    Scoring.stitch(input.pieces(), whole, whole, result.logits(), rtd);
    List<Window> windows = List.of(new Window(whole.start(), whole.end(), attention));
    return new DetailedAnalysis(
        analysis(first, second, input, windows, rtd, cancellation),
        new Tensors(
            attention,
            model.config().hiddenSize(),
            Objects.requireNonNull(result.hiddenStates()),
            result.logits()));
  }

  /** A window's attention: the one that was kept, or computed anew by the same model. */
  public Attention attention(Analysis analysis, int window, Cancellation cancellation) {
    Window asked = analysis.windows().get(window);
    Attention kept = asked.attention();
    if (kept != null) {
      return kept;
    }
    Scoring scoring = Scoring.of(model, new Encoding(analysis.pieces(), false));
    PieceRange range = new PieceRange(asked.start(), asked.end());
    return Objects.requireNonNull(scoring.run(range, Keep.ATTENTIONS, cancellation).attention());
  }

  /**
   * Analyses a text of any length without attention: for many texts.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public ScoredAnalysis analyzeScores(String text, Cancellation cancellation) {
    Encoding input = encode(text, null);
    Scoring scoring = Scoring.of(model, input);
    WindowPlan plan = WindowPlan.of(input.size(), windowLength());
    float[] rtd = unknown(input.size());
    float[] logits = unknown(input.size());
    List<Window> windows = new ArrayList<>();
    for (int w = 0; w < plan.windows().size(); w++) {
      PieceRange range = plan.windows().get(w);
      PieceRange owned = plan.owned(w);
      Scoring.Result result = scoring.run(range, Keep.NOTHING, cancellation);
      windows.add(new Window(range.start(), range.end(), null));
      Scoring.stitch(input.pieces(), range, owned, result.logits(), rtd);
      for (int i = owned.start(); i < owned.end(); i++) {
        logits[i] = Float.isNaN(rtd[i]) ? Float.NaN : result.logits()[1 + i - range.start()];
      }
    }
    return new ScoredAnalysis(analysis(text, null, input, windows, rtd, cancellation), logits);
  }

  /** The scores alone of a text's pieces, special ones left out: the fastest. */
  public float[] scores(String text, Cancellation cancellation) {
    Encoding input = encode(text, null);
    Scoring scoring = Scoring.of(model, input);
    WindowPlan plan = WindowPlan.of(input.size(), windowLength());
    float[] rtd = unknown(input.size());
    for (int w = 0; w < plan.windows().size(); w++) {
      PieceRange range = plan.windows().get(w);
      Scoring.Result result = scoring.run(range, Keep.NOTHING, cancellation);
      Scoring.stitch(input.pieces(), range, plan.owned(w), result.logits(), rtd);
    }
    return Arrays.copyOfRange(rtd, 1, rtd.length - 1);
  }

  @Override
  public void close() throws IOException {
    model.close();
  }

  private Encoding encode(String first, @Nullable String second) {
    return second == null
        ? model.tokenizer().encode(first)
        : model.tokenizer().encodePair(first, second);
  }

  private int windowLength() {
    return Math.min(TRAINED_LENGTH, model.config().maxPositions());
  }

  private long attentionBytes(PieceRange range) {
    long n = range.length() + 2L;
    return 4 * n * n * model.config().layers() * model.config().heads();
  }

  private static float[] unknown(int size) {
    float[] values = new float[size];
    Arrays.fill(values, Float.NaN);
    return values;
  }

  private Analysis analysis(
      String first,
      @Nullable String second,
      Encoding input,
      List<Window> windows,
      float[] rtd,
      Cancellation cancellation) {
    List<AnalyzedText> texts = new ArrayList<>();
    texts.add(analyzed(first, cancellation));
    if (second != null) {
      texts.add(analyzed(second, cancellation));
    }
    return new Analysis(texts, input.pieces(), windows, rtd, percentiles(rtd), summary);
  }

  private AnalyzedText analyzed(String text, Cancellation cancellation) {
    cancellation.check();
    return new AnalyzedText(text, morphemes.analyze(text), Eojeols.of(text));
  }

  private float[] percentiles(float[] rtd) {
    if (reference == null) {
      return new float[0];
    }
    float[] percentiles = unknown(rtd.length);
    for (int i = 0; i < rtd.length; i++) {
      if (!Float.isNaN(rtd[i])) {
        percentiles[i] = reference.percentile(rtd[i]);
      }
    }
    return percentiles;
  }
}
