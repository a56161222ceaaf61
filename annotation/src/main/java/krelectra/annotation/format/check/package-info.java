/** Checks of files beyond their syntax. */
@NullMarked
package krelectra.annotation.format.check;

import org.jspecify.annotations.NullMarked;
