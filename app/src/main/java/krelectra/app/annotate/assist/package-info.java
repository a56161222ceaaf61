/** What tuned models do for the annotator: suggest labels, say which sentences come first. */
@NullMarked
package krelectra.app.annotate.assist;

import org.jspecify.annotations.NullMarked;
