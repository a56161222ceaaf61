package krelectra.app.explore.compare;

import javafx.scene.paint.Color;
import krelectra.app.look.Heat;
import krelectra.app.look.Theme;

/**
 * Colours of differences: orange where the first is the more surprising, blue where the second is;
 * the two are told apart without colour vision for red and green.
 *
 * @param largest difference that is shown, greater than 0
 */
record DifferenceColour(Theme theme, double largest) {
  /** Smaller differences than this are not blown up to the full colour. */
  private static final double LEAST = 0.05;

  /** The strongest tones would leave no room for the text's contrast. */
  private static final double STRONGEST = 0.75;

  DifferenceColour {
    largest = Math.max(LEAST, largest);
  }

  private Heat heat(double difference) {
    return difference > 0 ? Heat.surprise(theme) : Heat.attention(theme);
  }

  private double share(double difference) {
    return STRONGEST * Math.min(1, Math.abs(difference) / largest);
  }

  Color colour(double difference) {
    return heat(difference).colour(share(difference));
  }

  Color textOn(double difference) {
    return heat(difference).textOn(share(difference));
  }
}
