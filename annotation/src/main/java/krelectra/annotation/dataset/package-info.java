/** Named, frozen sets of labelled examples, made of a layer, that models are trained on. */
@NullMarked
package krelectra.annotation.dataset;

import org.jspecify.annotations.NullMarked;
