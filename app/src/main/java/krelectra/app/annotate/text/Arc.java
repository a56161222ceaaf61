package krelectra.app.annotate.text;

import javafx.scene.paint.Color;

/**
 * A relation as it is drawn.
 *
 * @param id the label's id
 * @param from the id of the mark that governs
 * @param to the id of the mark that depends; the same for a root
 * @param text what it says
 * @param isActive whether keys work on it
 */
public record Arc(
    String id,
    String from,
    String to,
    String text,
    Color colour,
    MarkStyle style,
    boolean isActive) {}
