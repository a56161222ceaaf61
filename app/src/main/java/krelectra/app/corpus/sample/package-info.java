/** A corpus to try everything with. */
@NullMarked
package krelectra.app.corpus.sample;

import org.jspecify.annotations.NullMarked;
