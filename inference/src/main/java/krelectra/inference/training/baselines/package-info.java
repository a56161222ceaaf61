/** What can be had without a neural network, on the same data. */
@NullMarked
package krelectra.inference.training.baselines;

import org.jspecify.annotations.NullMarked;
