package krelectra.app.annotate.text;

/** What the mouse does to a text with labels. */
public interface TextEvents {
  /**
   * A stretch was drawn.
   *
   * @param from the unit of the text where it began
   * @param to the unit of the text where the mouse is
   * @param fine whether single characters are wanted, and not the layer's unit
   * @param extend whether what was selected before is to be kept
   */
  void draw(int from, int to, boolean fine, boolean extend);

  /** A mark or an arc was clicked. */
  void pick(String label);

  /** A mark was dragged onto another one. */
  void join(String from, String to);
}
