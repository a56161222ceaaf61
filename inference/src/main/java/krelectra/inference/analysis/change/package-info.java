/** What tuning changed in what a network makes of a text. */
@NullMarked
package krelectra.inference.analysis.change;

import org.jspecify.annotations.NullMarked;
