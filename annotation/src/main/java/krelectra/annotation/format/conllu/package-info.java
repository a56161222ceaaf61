/** CoNLL-U. */
@NullMarked
package krelectra.annotation.format.conllu;

import org.jspecify.annotations.NullMarked;
