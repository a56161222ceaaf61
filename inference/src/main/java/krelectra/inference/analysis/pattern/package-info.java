/** Finds sentences in which a head attends as a query says. */
@NullMarked
package krelectra.inference.analysis.pattern;

import org.jspecify.annotations.NullMarked;
