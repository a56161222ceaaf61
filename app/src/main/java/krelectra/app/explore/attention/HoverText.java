package krelectra.app.explore.attention;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import org.jspecify.annotations.Nullable;

/** The line that says in words and figures what the pointer is on. */
final class HoverText {
  private final AttentionViewModel model;
  private final Messages messages;

  private HoverText(AttentionViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  /** The line, which follows the model and the language; what is focused if nothing is hovered. */
  static StringBinding of(AttentionViewModel model, Messages messages) {
    var text = new HoverText(model, messages);
    return Bindings.createStringBinding(
        text::now, model.hoveredProperty(), model.shown(), model.scores(), messages.language());
  }

  private String now() {
    ShownMap shown = model.shown().getValue();
    if (shown == null || shown.isEmpty()) {
      return "";
    }
    String text =
        switch (model.hoveredProperty().get()) {
          case null -> null;
          case Hover.OfHead(Head head) -> ofHead(head);
          case Hover.OfPair(int from, int to) -> ofPair(shown, from, to);
          case Hover.OfUnit(int unit, boolean attending) -> ofUnit(shown, unit, attending);
        };
    return text == null ? ofWhole(shown) : text;
  }

  private String ofWhole(ShownMap shown) {
    return shown.source() instanceof MapSource.OfHead(Head head)
        ? ofHead(head)
        : name(shown.source());
  }

  private String ofHead(Head head) {
    HeadScores scores = model.scores().getValue();
    String name = name(new MapSource.OfHead(head));
    if (scores == null || head.layer() >= scores.layers() || head.index() >= scores.heads()) {
      return name;
    }
    String figures =
        messages.get(
            "hover.head",
            name,
            number("%.2f", scores.at(HeadScore.ENTROPY, head.layer(), head.index())),
            number("%.1f", scores.at(HeadScore.DISTANCE, head.layer(), head.index())));
    HeadScore by = model.orderProperty().get();
    boolean isSaid = by == null || !by.hasTargets() || !scores.has(by);
    return isSaid
        ? figures
        : figures
            + " · "
            + messages.get("score." + by.key())
            + number(" %.2f", scores.at(by, head.layer(), head.index()));
  }

  private static String number(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private @Nullable String ofUnit(ShownMap shown, int unit, boolean attending) {
    int row = shown.row(unit);
    int column = shown.column(unit);
    if ((attending ? row : column) < 0) {
      return null;
    }
    return attending
        ? ofCell(shown, row, shown.strongestTo(row), "hover.strongest")
        : ofCell(shown, shown.strongestFrom(column), column, "hover.strongest");
  }

  private @Nullable String ofPair(ShownMap shown, int from, int to) {
    int row = shown.row(from);
    int column = shown.column(to);
    return row < 0 || column < 0 ? null : ofCell(shown, row, column, "hover.pair");
  }

  private String ofCell(ShownMap shown, int row, int column, String key) {
    return messages.get(
        key,
        name(shown.source()),
        shown.rowLabel(row),
        shown.columnLabel(column),
        number("%.4f", shown.at(row, column)));
  }

  private String name(MapSource source) {
    return switch (source) {
      case MapSource.OfHead(Head head) ->
          messages.get("name.head", head.layer() + 1, head.index() + 1);
      case MapSource.OfMean(List<Head> heads) when heads.size() == 1 ->
          name(new MapSource.OfHead(heads.getFirst()));
      case MapSource.OfMean(List<Head> heads) -> messages.get("name.mean", heads.size());
      case MapSource.OfRollout(int layer) -> messages.get("name.rollout", layer + 1);
    };
  }
}
