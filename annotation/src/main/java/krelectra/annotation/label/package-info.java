/** What annotators say: labels, what they are given to, and the values of their features. */
@NullMarked
package krelectra.annotation.label;

import org.jspecify.annotations.NullMarked;
