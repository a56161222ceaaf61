package krelectra.app.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import krelectra.app.figure.DataTable;
import krelectra.app.figure.Fact;
import krelectra.app.figure.Figure;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.picture.Drawing;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The strip as a figure.
 *
 * @param pane draws it
 * @param messages of this package
 */
public record StripFigure(ExploreViewModel model, StripPane pane, Messages messages)
    implements FigureSource {
  private static final double WIDTH = 900;

  @Override
  public Optional<Figure> figure() {
    AlignedRows rows = model.rowsProperty().get();
    Optional<Drawing> drawing = pane.drawing(WIDTH);
    if (rows == null || drawing.isEmpty()) {
      return Optional.empty();
    }
    List<Fact> facts = new ArrayList<>(ExploredFacts.of(model, messages));
    if (model.modelProperty().get() instanceof ModelStatus.Loaded loaded) {
      String scale = name(model.rtdProperty().get().scale());
      facts.add(new Fact("scale", messages.get("scale." + scale)));
      facts.add(new Fact("rule", messages.get("rule." + name(model.rtdRuleProperty().get()))));
      if (loaded.reference() != null) {
        facts.add(new Fact("reference", loaded.reference().corpus()));
      }
    }
    String title = rows.texts().getFirst().text();
    return Optional.of(new Figure("rtd", title, drawing.get(), facts, data(rows)));
  }

  /** A row for each unit of the division chosen. */
  private DataTable data(AlignedRows rows) {
    Unit unit = model.unitProperty().get();
    Alignment alignment = rows.alignment(unit);
    Analysis analysis = model.analysisProperty().get();
    float[] none = new float[rows.units(unit).size()];
    Arrays.fill(none, Float.NaN);
    float[] max = analysis == null ? none : alignment.rtd(analysis.rtd(), RtdRule.MAX);
    float[] mean = analysis == null ? none : alignment.rtd(analysis.rtd(), RtdRule.MEAN);
    boolean ranked = analysis != null && analysis.percentile().length > 0;
    float[] percentile = ranked ? alignment.rtd(analysis.percentile(), RtdRule.MAX) : none;
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int u = 0; u < none.length; u++) {
      TextUnit each = rows.units(unit).get(u);
      Span span = each.span();
      Morpheme morpheme = each.morpheme();
      cells.add(
          Arrays.asList(
              each.segment(),
              span == null ? null : span.start(),
              span == null ? null : span.end(),
              each.label(),
              morpheme == null ? null : morpheme.tag(),
              max[u],
              mean[u],
              percentile[u]));
    }
    return new DataTable(
        List.of("segment", "start", "end", "unit", "tag", "rtd_max", "rtd_mean", "percentile_max"),
        cells);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
