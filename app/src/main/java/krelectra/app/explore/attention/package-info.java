/** Attention maps: all heads at once, one head as a matrix, one head as lines between units. */
@NullMarked
package krelectra.app.explore.attention;

import org.jspecify.annotations.NullMarked;
