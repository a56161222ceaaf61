package krelectra.app.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A text in lines. To be used on JavaFX's thread. */
public final class Paragraph {
  /** From base line to base line, in sizes of the font. */
  private static final double LEADING = 1.45;

  private final List<String> lines;
  private final Font font;

  private Paragraph(List<String> lines, Font font) {
    this.lines = lines;
    this.font = font;
  }

  /** Breaks a text at spaces, and inside a word that is wider than the room. */
  public static Paragraph of(String text, Font font, double room) {
    FontMetrics metrics = new FontMetrics();
    List<String> lines = new ArrayList<>();
    for (String given : text.split("\n", -1)) {
      String line = "";
      for (String word : given.split(" ", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && metrics.width(longer, font) > room) {
          lines.add(line);
          longer = word;
        }
        while (longer.codePointCount(0, longer.length()) > 1
            && metrics.width(longer, font) > room) {
          int end = fitting(longer, font, room, metrics);
          lines.add(longer.substring(0, end));
          longer = longer.substring(end);
        }
        line = longer;
      }
      lines.add(line);
    }
    return new Paragraph(List.copyOf(lines), font);
  }

  private static int fitting(String text, Font font, double room, FontMetrics metrics) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (metrics.width(text.substring(0, next), font) > room) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** The lines, from above. */
  public List<String> lines() {
    return lines;
  }

  /** In pixels. */
  public double height() {
    return Math.ceil(lines.size() * font.getSize() * LEADING);
  }

  /** Draws it with its upper left corner at a place. */
  public void draw(Pen pen, Color colour, double x, double y) {
    pen.setFont(font);
    pen.setFill(colour);
    pen.setTextAlign(TextAlignment.LEFT);
    for (int l = 0; l < lines.size(); l++) {
      pen.fillText(lines.get(l), x, y + (l + 0.5) * font.getSize() * LEADING);
    }
  }
}
