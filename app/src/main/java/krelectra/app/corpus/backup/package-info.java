/** Copies of the database: made, proven, restored. */
@NullMarked
package krelectra.app.corpus.backup;

import org.jspecify.annotations.NullMarked;
