/** Plain text. */
@NullMarked
package krelectra.annotation.format.plain;

import org.jspecify.annotations.NullMarked;
