package krelectra.app.explore.attention;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import krelectra.app.language.Messages;
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
        text::now, model.hoveredProperty(), model.shown(), messages.language());
  }

  private String now() {
    ShownMap shown = model.shown().getValue();
    if (shown == null || shown.size() == 0) {
      return "";
    }
    String text =
        switch (model.hoveredProperty().get()) {
          case null -> null;
          case Hover.OfHead(Head head) -> ofHead(shown.picture(), head);
          case Hover.OfPair(int from, int to) -> ofPair(shown, from, to, "hover.pair");
          case Hover.OfUnit(int unit, boolean attending) -> ofUnit(shown, unit, attending);
        };
    return text == null ? ofWhole(shown) : text;
  }

  private String ofWhole(ShownMap shown) {
    return shown.heads().size() == 1
        ? ofHead(shown.picture(), shown.heads().getFirst())
        : name(shown.heads());
  }

  private String ofHead(AttentionPicture picture, Head head) {
    HeadSummary summary = picture.summary(head);
    return messages.get(
        "hover.head",
        name(List.of(head)),
        String.format(Locale.ROOT, "%.2f", summary.entropy()),
        String.format(Locale.ROOT, "%.1f", summary.distance()));
  }

  private @Nullable String ofUnit(ShownMap shown, int unit, boolean attending) {
    int row = shown.picture().row(unit);
    if (row < 0) {
      return null;
    }
    int from = attending ? row : shown.strongestFrom(row);
    int to = attending ? shown.strongestTo(row) : row;
    return ofPair(shown, shown.picture().unit(from), shown.picture().unit(to), "hover.strongest");
  }

  private @Nullable String ofPair(ShownMap shown, int fromUnit, int toUnit, String key) {
    int from = shown.picture().row(fromUnit);
    int to = shown.picture().row(toUnit);
    if (from < 0 || to < 0) {
      return null;
    }
    return messages.get(
        key,
        name(shown.heads()),
        shown.picture().label(from),
        shown.picture().label(to),
        String.format(Locale.ROOT, "%.4f", shown.at(from, to)));
  }

  private String name(List<Head> heads) {
    if (heads.size() > 1) {
      return messages.get("name.mean", heads.size());
    }
    Head head = heads.getFirst();
    return messages.get("name.head", head.layer() + 1, head.index() + 1);
  }
}
