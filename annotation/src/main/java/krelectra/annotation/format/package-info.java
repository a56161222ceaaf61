/** Files of other tools, both ways. */
@NullMarked
package krelectra.annotation.format;

import org.jspecify.annotations.NullMarked;
