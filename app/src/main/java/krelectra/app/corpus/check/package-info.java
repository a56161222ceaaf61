/** What is wrong in the corpus, and what can be done about it. */
@NullMarked
package krelectra.app.corpus.check;

import org.jspecify.annotations.NullMarked;
