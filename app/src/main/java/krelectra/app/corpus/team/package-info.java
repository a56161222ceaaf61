/** Who annotates which documents, how far each is, and what they do not see of each other. */
@NullMarked
package krelectra.app.corpus.team;

import org.jspecify.annotations.NullMarked;
