/** brat's standoff files. */
@NullMarked
package krelectra.annotation.format.brat;

import org.jspecify.annotations.NullMarked;
