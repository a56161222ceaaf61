/**
 * What of a corpus to look at next: labels that models dispute, contradictions, near duplicates,
 * and what is most worth labelling. Works on predictions as they are given; computes none.
 */
@NullMarked
package krelectra.annotation.quality;

import org.jspecify.annotations.NullMarked;
