/** JSON as trees that keep what they were written like: key order, and numbers to the digit. */
@NullMarked
package krelectra.annotation.json;

import org.jspecify.annotations.NullMarked;
