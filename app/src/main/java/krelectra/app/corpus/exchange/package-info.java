/** Bringing files into the corpus and writing them out of it. */
@NullMarked
package krelectra.app.corpus.exchange;

import org.jspecify.annotations.NullMarked;
