/** Key word in context: queries of morphemes, an index on disk, matches in their sentences. */
@NullMarked
package krelectra.annotation.search;

import org.jspecify.annotations.NullMarked;
