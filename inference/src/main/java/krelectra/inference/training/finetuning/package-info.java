/** Fine-tuning a pre-trained network on a task, as runs that can be stopped and resumed. */
@NullMarked
package krelectra.inference.training.finetuning;

import org.jspecify.annotations.NullMarked;
