/** Zip archives of files, both ways: what comes from elsewhere is taken for hostile. */
@NullMarked
package krelectra.annotation.format.archive;

import org.jspecify.annotations.NullMarked;
