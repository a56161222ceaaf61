/** A text with its labels: units to select by, lines, bars below and arcs above. */
@NullMarked
package krelectra.app.annotate.text;

import org.jspecify.annotations.NullMarked;
