/** What the machine offers to a window: libraries, a display. */
@NullMarked
package krelectra.app.desktop;

import org.jspecify.annotations.NullMarked;
