/**
 * What a discriminator says of a text: replaced-token scores, attention, hidden states, and the
 * generator's candidates, in windows where the text is longer than the network reads.
 */
@NullMarked
package krelectra.inference.analysis;

import org.jspecify.annotations.NullMarked;
