/** What a task's answers are worth, as the field's reference tools compute it. */
@NullMarked
package krelectra.inference.training.metrics;

import org.jspecify.annotations.NullMarked;
