package krelectra.annotation.format.table;

import java.util.List;

/**
 * The cells of a row.
 *
 * @param oddlyQuoted the cells that were quoted without need, or not though there was need; parted
 *     by blanks
 * @param line where it began, counted from 1
 */
record Row(List<String> cells, String oddlyQuoted, long line) {}
