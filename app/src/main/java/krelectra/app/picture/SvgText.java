package krelectra.app.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.scene.paint.Color;

/** Values as SVG writes them. */
final class SvgText {
  private static final int DECIMALS = 3;

  private SvgText() {}

  /**
   * Text for content and for attributes. What XML 1.0 cannot hold (control characters, halves of
   * surrogate pairs, U+FFFE and U+FFFF; section 2.2, Char) is left out.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(SvgText::isAllowed)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    boolean isText = c >= ' ' && !Character.isISOControl(c) && (c < 0xd800 || c > 0xdfff);
    return c == '\t' || c == '\n' || (isText && c != 0xfffe && c != 0xffff);
  }

  /** A length, to a thousandth of a pixel. */
  static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** Without its opacity. */
  static String colour(Color colour) {
    return colour(
        (int) Math.round(255 * colour.getRed()) << 16
            | (int) Math.round(255 * colour.getGreen()) << 8
            | (int) Math.round(255 * colour.getBlue()));
  }

  /** Of a pixel. */
  static String colour(int rgb) {
    return "#" + java.util.HexFormat.of().toHexDigits(rgb, 6);
  }
}
