/** Numbers about attention maps: between units, scores of heads, rollout. */
@NullMarked
package krelectra.inference.analysis.attention;

import org.jspecify.annotations.NullMarked;
