package krelectra.app.explore.attention;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import krelectra.app.look.Fonts;

/** The type that drawn views are labelled in, with the widths of what was measured. */
final class Lettering {
  /** From base line to base line, in points. */
  static final double LINE = 15;

  private static final double SIZE = 12;

  final Font plain = Font.font(Fonts.FAMILY, SIZE);
  final Font bold = Font.font(Fonts.FAMILY, FontWeight.BOLD, SIZE);
  final Font small = Font.font(Fonts.FAMILY, 10.5);

  private final Map<String, Double> widths = new HashMap<>();
  private final Map<Cut, String> cuts = new HashMap<>();

  /** A label and the width that it must fit into. */
  private record Cut(String label, double width) {}

  /** The width of the longest label of a map. */
  double longest(ShownMap shown) {
    double longest = 0;
    for (int row = 0; row < shown.height(); row++) {
      longest = Math.max(longest, width(shown.rowLabel(row)));
    }
    for (int column = 0; column < shown.width(); column++) {
      longest = Math.max(longest, width(shown.columnLabel(column)));
    }
    return longest;
  }

  /** How wide a label is, set in bold so that it does not move when it is selected. */
  double width(String label) {
    return widths.computeIfAbsent(label, this::measure);
  }

  private double measure(String label) {
    Text text = new Text(label);
    text.setFont(bold);
    return Math.ceil(text.getLayoutBounds().getWidth());
  }

  /** The label itself or, where it is too wide, as much of its beginning as fits. */
  String fit(String label, double width) {
    return width(label) <= width ? label : cuts.computeIfAbsent(new Cut(label, width), this::cut);
  }

  private String cut(Cut wanted) {
    String label = wanted.label();
    int[] points = label.codePoints().toArray();
    int length = points.length;
    String cut = label;
    while (length > 1 && measure(cut) > wanted.width()) {
      length--;
      cut = new String(points, 0, length) + "…";
    }
    return cut;
  }
}
