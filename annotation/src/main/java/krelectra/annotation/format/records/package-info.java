/** What formats of JSON records have in common: a record a line, or a list of them. */
@NullMarked
package krelectra.annotation.format.records;

import org.jspecify.annotations.NullMarked;
