/** The sentences to annotate: which, in what order, and how far the annotator is. */
@NullMarked
package krelectra.app.annotate.queue;

import org.jspecify.annotations.NullMarked;
