/** Which sentences are worth looking at first, and why. */
@NullMarked
package krelectra.app.loop.ranking;

import org.jspecify.annotations.NullMarked;
