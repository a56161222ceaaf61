package krelectra.app.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import krelectra.app.explore.attention.AttentionPane;
import krelectra.app.explore.attention.AttentionPicture;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.explore.attention.ShownMap;
import krelectra.app.explore.attention.ViewKind;
import krelectra.app.figure.DataTable;
import krelectra.app.figure.Fact;
import krelectra.app.figure.Figure;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.picture.Drawing;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import org.jspecify.annotations.Nullable;

/**
 * The attention shown as a figure: its data are the weights of the map, or each head's summary.
 *
 * @param pane draws it
 * @param messages of this package
 */
public record AttentionFigure(
    ExploreViewModel explore, AttentionViewModel model, AttentionPane pane, Messages messages)
    implements FigureSource {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 700;

  @Override
  public Optional<Figure> figure() {
    ShownMap map = model.shown().getValue();
    Optional<Drawing> drawing = pane.drawing(WIDTH, HEIGHT);
    AlignedRows rows = explore.rowsProperty().get();
    if (map == null || drawing.isEmpty() || rows == null) {
      return Optional.empty();
    }
    ViewKind view = model.viewProperty().get();
    List<Fact> facts = new ArrayList<>(ExploredFacts.of(explore, messages));
    if (view != ViewKind.MODEL && map.heads().isEmpty()) {
      facts.add(
          new Fact("map", messages.get("figure.rollout", model.heads().focused().layer() + 1)));
    } else if (view != ViewKind.MODEL) {
      facts.add(
          new Fact(
              map.heads().size() == 1 ? "head" : "heads",
              map.heads().stream()
                  .map(head -> (head.layer() + 1) + "-" + (head.index() + 1))
                  .collect(Collectors.joining(", "))));
    }
    boolean hidden = model.specialHiddenProperty().get();
    facts.add(new Fact("special_tokens", messages.get(hidden ? "figure.hidden" : "figure.shown")));
    return Optional.of(
        new Figure(
            "attention-" + view.name().toLowerCase(Locale.ROOT),
            rows.texts().getFirst().text(),
            drawing.get(),
            facts,
            view == ViewKind.MODEL ? heads(map.picture()) : weights(map)));
  }

  private static DataTable weights(ShownMap map) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int row = 0; row < map.height(); row++) {
      for (int column = 0; column < map.width(); column++) {
        rows.add(
            Arrays.asList(
                map.rowUnit(row),
                map.rowLabel(row),
                map.columnUnit(column),
                map.columnLabel(column),
                map.at(row, column)));
      }
    }
    return new DataTable(List.of("from", "from_unit", "to", "to_unit", "weight"), rows);
  }

  /** Every score of every head; empty columns until they are counted. */
  private DataTable heads(AttentionPicture picture) {
    List<String> columns = new ArrayList<>(List.of("layer", "head"));
    for (HeadScore score : HeadScore.values()) {
      columns.add(score.name().toLowerCase(Locale.ROOT));
    }
    HeadScores scores = model.scores().getValue();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int layer = 0; layer < picture.layers(); layer++) {
      for (int head = 0; head < picture.heads(); head++) {
        List<@Nullable Object> row = new ArrayList<>(List.of(layer + 1, head + 1));
        for (HeadScore score : HeadScore.values()) {
          row.add(scores == null ? null : scores.at(score, layer, head));
        }
        rows.add(row);
      }
    }
    return new DataTable(columns, rows);
  }
}
