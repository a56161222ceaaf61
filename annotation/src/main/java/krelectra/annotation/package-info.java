/**
 * A labelled corpus without a database, a model or a window: documents, layers, labels, edits, and
 * what is done with them. Offsets are UTF-16 code units, the end exclusive.
 */
@NullMarked
package krelectra.annotation;

import org.jspecify.annotations.NullMarked;
