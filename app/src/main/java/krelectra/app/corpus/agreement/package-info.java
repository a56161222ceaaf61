/**
 * How far annotators agree in a layer, as a whole, by pair and by label, and on what they do not.
 */
@NullMarked
package krelectra.app.corpus.agreement;

import org.jspecify.annotations.NullMarked;
