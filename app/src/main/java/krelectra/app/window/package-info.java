/** The window that holds the workflows. */
@NullMarked
package krelectra.app.window;

import org.jspecify.annotations.NullMarked;
