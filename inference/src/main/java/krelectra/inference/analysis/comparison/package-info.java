/** Two texts, or two models on one text, beside each other. */
@NullMarked
package krelectra.inference.analysis.comparison;

import org.jspecify.annotations.NullMarked;
