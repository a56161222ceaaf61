/** Questions and answers as in SQuAD and KorQuAD. */
@NullMarked
package krelectra.annotation.format.korquad;

import org.jspecify.annotations.NullMarked;
