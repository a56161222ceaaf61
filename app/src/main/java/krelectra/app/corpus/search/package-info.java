/** Key words in their context: found, sorted, labelled, written to files. */
@NullMarked
package krelectra.app.corpus.search;

import org.jspecify.annotations.NullMarked;
