/** How annotators share the work: who annotates which documents, and what they must not see. */
@NullMarked
package krelectra.annotation.team;

import org.jspecify.annotations.NullMarked;
