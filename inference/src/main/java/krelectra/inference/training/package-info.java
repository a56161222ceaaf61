/** What pre-training and fine-tuning share: the optimizer, the schedule, run folders, devices. */
@NullMarked
package krelectra.inference.training;

import org.jspecify.annotations.NullMarked;
