/**
 * Text into units: characters, eojeols, morphemes, word pieces, and their alignment by UTF-16
 * offsets.
 */
@NullMarked
package krelectra.inference.text;

import org.jspecify.annotations.NullMarked;
