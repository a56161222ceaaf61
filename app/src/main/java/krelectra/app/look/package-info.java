/** Colours, themes and the bundled font. */
@NullMarked
package krelectra.app.look;

import org.jspecify.annotations.NullMarked;
