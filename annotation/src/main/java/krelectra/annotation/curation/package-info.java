/** Where annotators differ, side by side, and what is decided. */
@NullMarked
package krelectra.annotation.curation;

import org.jspecify.annotations.NullMarked;
