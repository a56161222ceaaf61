/** Searching a file for sentences in which a head attends as a query says. */
@NullMarked
package krelectra.app.explore.pattern;

import org.jspecify.annotations.NullMarked;
