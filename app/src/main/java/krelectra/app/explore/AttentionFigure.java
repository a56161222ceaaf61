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
import krelectra.app.explore.attention.Head;
import krelectra.app.explore.attention.ShownMap;
import krelectra.app.explore.attention.ViewKind;
import krelectra.app.figure.DataTable;
import krelectra.app.figure.Fact;
import krelectra.app.figure.Figure;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.picture.Drawing;
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
    if (view != ViewKind.MODEL) {
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
    for (int from = 0; from < map.size(); from++) {
      for (int to = 0; to < map.size(); to++) {
        String source = map.picture().label(from);
        rows.add(Arrays.asList(from, source, to, map.picture().label(to), map.at(from, to)));
      }
    }
    return new DataTable(List.of("from", "from_unit", "to", "to_unit", "weight"), rows);
  }

  private static DataTable heads(AttentionPicture picture) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int layer = 0; layer < picture.layers(); layer++) {
      for (int head = 0; head < picture.heads(); head++) {
        var summary = picture.summary(new Head(layer, head));
        rows.add(Arrays.asList(layer + 1, head + 1, summary.entropy(), summary.distance()));
      }
    }
    return new DataTable(List.of("layer", "head", "entropy", "mean_distance"), rows);
  }
}
