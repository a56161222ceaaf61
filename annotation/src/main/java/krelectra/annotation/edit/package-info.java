/** Changes to a corpus as values that apply, revert and can be kept in a log. */
@NullMarked
package krelectra.annotation.edit;

import org.jspecify.annotations.NullMarked;
