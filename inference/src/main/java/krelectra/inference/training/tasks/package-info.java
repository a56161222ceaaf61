/** The published fine-tuning tasks and one's own: file formats, labels, examples, features. */
@NullMarked
package krelectra.inference.training.tasks;

import org.jspecify.annotations.NullMarked;
