package krelectra.inference.analysis.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.analysis.attention.SeenUnits;
import krelectra.inference.analysis.attention.UnitsOfText;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Unit;

/**
 * Looks for a pattern line by line: the model is asked only of lines whose morphemes can match. Of
 * a long line each pair is judged in one window of the model, the one in which the source has most
 * context; a pair that this window does not hold is not found. Memory is that of one line. For one
 * thread.
 */
public final class PatternSearch {
  private final Analyzer analyzer;
  private final AttentionPattern pattern;
  private final MorphemeAnalyzer morphemes = new MorphemeAnalyzer();

  /**
   * Will look for a pattern.
   *
   * @throws InputException if the model has no such head
   */
  public PatternSearch(Analyzer analyzer, AttentionPattern pattern) {
    this.analyzer = analyzer;
    this.pattern = pattern;
    int layers = analyzer.model().config().layers();
    int heads = analyzer.model().config().heads();
    if (pattern.head().layer() > layers || pattern.head().head() > heads) {
      throw AttentionPattern.fault(
          "the model has no head " + pattern.head(),
          "it has " + layers + " layers of " + heads + " heads");
    }
  }

  /**
   * Looks at a line.
   *
   * @param line its number, from 1
   * @throws CancellationException if the user cancels
   */
  public void search(
      long line, String text, Consumer<PatternMatch> found, Cancellation cancellation) {
    cancellation.check();
    if (text.isBlank() || !canMatch(text)) {
      return;
    }
    Analysis analysis = analyzer.analyze(text, cancellation);
    UnitsOfText units = UnitsOfText.of(analysis, Unit.MORPHEME);
    for (int window = 0; window < analysis.windows().size(); window++) {
      cancellation.check();
      SeenUnits seen = units.in(window);
      if (pattern.hasPair(seen.units())) {
        Attention maps = analyzer.attention(analysis, window, cancellation);
        pattern.pairs(
            seen.units(),
            (from, to) -> {
              if (seen.isOwned(from)) {
                judge(line, text, maps, seen, from, to, found);
              }
              return true;
            });
      }
    }
  }

  /** The morphemes alone decide for most lines, without the network. */
  private boolean canMatch(String text) {
    if (pattern.source().isSpecial() || pattern.target().isSpecial()) {
      return true;
    }
    List<Morpheme> found = morphemes.analyze(text);
    var analyzed = new AnalyzedText(text, found, Eojeols.of(text));
    List<MapUnit> units = new ArrayList<>();
    for (Morpheme each : found) {
      units.add(UnitsOfText.of(each.surface(), 0, each.span(), analyzed, Unit.MORPHEME));
    }
    return pattern.hasPair(units);
  }

  private void judge(
      long line,
      String text,
      Attention maps,
      SeenUnits seen,
      int from,
      int to,
      Consumer<PatternMatch> found) {
    for (int layer = 0; layer < maps.layers(); layer++) {
      for (int head = 0; head < maps.heads(); head++) {
        if (pattern.head().matches(layer, head)) {
          float weight =
              weight(
                  maps,
                  maps.offset(layer, head),
                  seen.alignment().units().get(from),
                  seen.alignment().units().get(to));
          if (pattern.holds(weight)) {
            MapUnit source = seen.units().get(from);
            MapUnit target = seen.units().get(to);
            found.accept(new PatternMatch(line, text, layer, head, source, target, weight));
          }
        }
      }
    }
  }

  /** As {@link krelectra.inference.text.Alignment#attention}, of the one pair. */
  private static float weight(Attention maps, int offset, AlignedUnit from, AlignedUnit to) {
    double sum = 0;
    double shares = 0;
    for (int i = 0; i < from.pieces().length; i++) {
      int row = offset + from.pieces()[i] * maps.n();
      double reached = 0;
      for (int k = 0; k < to.pieces().length; k++) {
        reached += to.shares()[k] * maps.values()[row + to.pieces()[k]];
      }
      sum += from.shares()[i] * reached;
      shares += from.shares()[i];
    }
    return (float) (sum / shares);
  }
}
