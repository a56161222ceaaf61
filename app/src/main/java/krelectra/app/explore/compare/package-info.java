/** Two texts, or two models on one text, side by side; minimal pairs in a batch. */
@NullMarked
package krelectra.app.explore.compare;

import org.jspecify.annotations.NullMarked;
