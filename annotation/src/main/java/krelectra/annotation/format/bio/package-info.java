/** Tags that begin, continue and end spans, a token or a syllable a line. */
@NullMarked
package krelectra.annotation.format.bio;

import org.jspecify.annotations.NullMarked;
