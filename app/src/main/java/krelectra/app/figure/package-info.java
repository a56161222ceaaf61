/** Figures for publication: a drawing, the data behind it, and where it comes from. */
@NullMarked
package krelectra.app.figure;

import org.jspecify.annotations.NullMarked;
