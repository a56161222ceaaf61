package krelectra.app.explore;

/**
 * A label of the strip.
 *
 * @param index of the unit among those of its division
 * @param label what is written first
 * @param note what is written below, empty if nothing is
 * @param share of a score 0–1; NaN where there is none
 * @param need how wide the cell must be for nothing to be cut
 */
record StripCell(
    StripRow row, int index, TextUnit unit, String label, String note, float share, double need) {}
