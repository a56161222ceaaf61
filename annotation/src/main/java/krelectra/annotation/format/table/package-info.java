/** Tables of texts and pairs: a row an item, parted by tabs or commas. */
@NullMarked
package krelectra.annotation.format.table;

import org.jspecify.annotations.NullMarked;
