/** Where annotators differ, side by side, and what is decided. */
@NullMarked
package krelectra.app.corpus.curation;

import org.jspecify.annotations.NullMarked;
