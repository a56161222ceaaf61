/** Every format under one roof: it knows all of them, and none of them knows it. */
@NullMarked
package krelectra.annotation.format.known;

import org.jspecify.annotations.NullMarked;
