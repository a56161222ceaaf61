/** Exploring texts: what the model sees, aligned with what a linguist sees. */
@NullMarked
package krelectra.app.explore;

import org.jspecify.annotations.NullMarked;
