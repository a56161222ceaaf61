/** Long work on the corpus, one at a time: how far it is, how it ended. */
@NullMarked
package krelectra.app.corpus.work;

import org.jspecify.annotations.NullMarked;
