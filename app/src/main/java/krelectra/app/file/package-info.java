/** Files that are there whole or not at all. */
@NullMarked
package krelectra.app.file;

import org.jspecify.annotations.NullMarked;
