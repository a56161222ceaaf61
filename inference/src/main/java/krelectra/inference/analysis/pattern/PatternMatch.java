package krelectra.inference.analysis.pattern;

import krelectra.inference.analysis.attention.MapUnit;

/**
 * A head that attends as was asked.
 *
 * @param line of the file, from 1
 * @param text of the line
 * @param layer from 0
 * @param head from 0, within the layer
 * @param from the unit that attends
 * @param to the unit attended to
 * @param weight between the two, over the text with its special pieces
 */
public record PatternMatch(
    long line, String text, int layer, int head, MapUnit from, MapUnit to, float weight) {}
