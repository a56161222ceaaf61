package krelectra.inference.analysis.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.analysis.Window;
import krelectra.inference.analysis.attribution.Attribution;
import krelectra.inference.analysis.attribution.Attributor;
import krelectra.inference.analysis.attribution.Method;
import krelectra.inference.analysis.attribution.Target;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Model;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Sets a network that was tuned beside the one that it was tuned from. One is in memory at a time:
 * what each makes of the text is kept, not the networks.
 *
 * @param steps of the integrated gradients by which a verdict is explained
 */
public record ChangeFinder(int steps) {
  /** With as many steps as the tool of attribution begins with. */
  public static final ChangeFinder USUAL = new ChangeFinder(50);

  /** A tuned network on a text. */
  private record Tuned(Reading reading, HeadKind head, @Nullable Verdict verdict) {}

  /**
   * Finds what changed.
   *
   * @param base folder of the network before tuning
   * @param tuned folder of the network after it
   * @param earlier folder of an earlier state of it, to explain the same class; null for none
   * @param second the second text of a pair, or null
   * @throws InputException if a folder cannot be used, the two are no relatives, or the text is too
   *     long
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public TuningChange find(
      Path base,
      Path tuned,
      @Nullable Path earlier,
      String first,
      @Nullable String second,
      Cancellation cancellation)
      throws IOException {
    Tuned after = tuned(tuned, first, second, -1, cancellation);
    Verdict verdict = after.verdict();
    Verdict before =
        earlier == null || verdict == null
            ? null
            : tuned(earlier, first, second, verdict.explained(), cancellation).verdict();
    cancellation.check();
    try (Model model = Model.load(base, HeadKind.REPLACED_TOKENS)) {
      Reading reading = Reading.of(model, first, second, cancellation);
      checkRelated(base, tuned, reading, after.reading());
      boolean isTrained = model.report().reinitialized().isEmpty();
      float[] own = isTrained ? reading.outputs() : new float[0];
      RtdSource source =
          after.head() == HeadKind.REPLACED_TOKENS
              ? RtdSource.OWN_HEAD
              : isTrained ? RtdSource.BASE_HEAD : RtdSource.NONE;
      float[] moved =
          switch (source) {
            case OWN_HEAD -> after.reading().outputs();
            case BASE_HEAD ->
                model.judge(
                    after.reading().hidden(),
                    cancellation,
                    (hidden, heads) -> heads.replacedTokens(hidden).toFloatArray());
            case NONE -> new float[0];
          };
      return new TuningChange(
          analysis(reading, probabilities(reading.pieces(), own), first, second, cancellation),
          after.reading().model(),
          after.reading().attention(),
          HeadChanges.between(reading.attention(), after.reading().attention()),
          probabilities(reading.pieces(), moved),
          source,
          verdict,
          before);
    }
  }

  /**
   * Reads a text with a tuned network.
   *
   * @param wanted the class to be explained; less than 0 for the one that it tells
   */
  private Tuned tuned(
      Path folder, String first, @Nullable String second, int wanted, Cancellation cancellation)
      throws IOException {
    cancellation.check();
    HeadKind head = Reading.head(ModelFolder.open(folder));
    try (Model model = Model.load(folder, head)) {
      Reading reading = Reading.of(model, first, second, cancellation);
      if (head != HeadKind.SEQUENCE) {
        return new Tuned(reading, head, null);
      }
      ConfigFile config = model.folder().configFile();
      float[] outputs = config.isRegression() ? reading.outputs() : softmax(reading.outputs());
      int explained = wanted < 0 ? Verdict.best(outputs) : wanted;
      Attribution attribution =
          new Attributor(model)
              .explain(
                  first,
                  second,
                  new Target.Label(explained),
                  Method.INTEGRATED_GRADIENTS,
                  steps,
                  cancellation);
      List<String> labels = config.isRegression() ? List.of() : config.labels();
      return new Tuned(reading, head, new Verdict(labels, outputs, explained, attribution));
    }
  }

  private static void checkRelated(Path base, Path tuned, Reading one, Reading other) {
    boolean isSameCut =
        one.pieces().stream()
            .map(Piece::text)
            .toList()
            .equals(other.pieces().stream().map(Piece::text).toList());
    boolean isSameShape =
        one.attention().layers() == other.attention().layers()
            && one.attention().heads() == other.attention().heads()
            && one.hidden().length == other.hidden().length;
    if (!isSameCut || !isSameShape) {
      throw InputException.at(
          tuned,
          isSameShape
              ? "cuts the text into other pieces than " + base
              : "is of another shape than " + base,
          "give the model that it was tuned from");
    }
  }

  private static Analysis analysis(
      Reading reading,
      float[] rtd,
      String first,
      @Nullable String second,
      Cancellation cancellation) {
    var morphemes = new MorphemeAnalyzer();
    List<AnalyzedText> texts = new ArrayList<>();
    for (String text : second == null ? List.of(first) : List.of(first, second)) {
      cancellation.check();
      texts.add(new AnalyzedText(text, morphemes.analyze(text), Eojeols.of(text)));
    }
    Window whole = new Window(1, reading.pieces().size() - 1, reading.attention());
    return new Analysis(
        texts, reading.pieces(), List.of(whole), rtd, new float[0], reading.model());
  }

  /** Of the pieces that stand in the text; NaN for the others, and for all without logits. */
  private static float[] probabilities(List<Piece> pieces, float[] logits) {
    float[] values = new float[pieces.size()];
    Arrays.fill(values, Float.NaN);
    for (int i = 0; i < logits.length; i++) {
      values[i] = pieces.get(i).isSpecial() ? Float.NaN : (float) (1 / (1 + Math.exp(-logits[i])));
    }
    return values;
  }

  private static float[] softmax(float[] logits) {
    float highest = logits[Verdict.best(logits)];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - highest);
    }
    float[] shares = new float[logits.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (Math.exp(logits[i] - highest) / sum);
    }
    return shares;
  }
}
