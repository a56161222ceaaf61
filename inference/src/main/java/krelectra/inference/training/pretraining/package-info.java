/** Pre-training a generator and a discriminator together (Clark et al. 2020, ELECTRA). */
@NullMarked
package krelectra.inference.training.pretraining;

import org.jspecify.annotations.NullMarked;
