package krelectra.app.explore.surprise;

import java.util.Locale;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.comparison.Part;

/** Says in words what became of a unit. */
record ChangeText(Messages messages) {
  /** What it was: its score, and what stood there if it was replaced. */
  String before(Change change) {
    Part.Kind kind = change.kind();
    if (kind == null || kind == Part.Kind.INSERTED) {
      return "";
    }
    String score = Float.isNaN(change.before()) ? "–" : number("%.5f", change.before());
    return kind == Part.Kind.REPLACED ? change.textBefore() + "  " + score : score;
  }

  /** Up or down by how much. */
  String difference(Change change) {
    Part.Kind kind = change.kind();
    if (kind == null) {
      return "";
    }
    if (kind == Part.Kind.INSERTED) {
      return messages.get("change.new");
    }
    float by = change.difference();
    if (Float.isNaN(by)) {
      return "–";
    }
    String arrow = by > 0 ? "▲ " : by < 0 ? "▼ " : "";
    return arrow + number("%+.5f", by);
  }

  private static String number(String format, float value) {
    return String.format(Locale.ROOT, format, value);
  }
}
