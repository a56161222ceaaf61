/** What was done to the project at hand, by whom, and taking one step back. */
@NullMarked
package krelectra.app.corpus.history;

import org.jspecify.annotations.NullMarked;
