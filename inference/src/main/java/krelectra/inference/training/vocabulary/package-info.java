/** Building a WordPiece vocabulary from a corpus. */
@NullMarked
package krelectra.inference.training.vocabulary;

import org.jspecify.annotations.NullMarked;
