/** What an output of the model owes to each piece of its input. */
@NullMarked
package krelectra.inference.analysis.attribution;

import org.jspecify.annotations.NullMarked;
