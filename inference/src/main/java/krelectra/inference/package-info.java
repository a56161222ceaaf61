/**
 * The language model, from text to numbers and to runs of training, without a window or a database.
 */
@NullMarked
package krelectra.inference;

import org.jspecify.annotations.NullMarked;
