/** A corpus and its labels: lists, the text with its labels, keys. */
@NullMarked
package krelectra.app.annotate;

import org.jspecify.annotations.NullMarked;
