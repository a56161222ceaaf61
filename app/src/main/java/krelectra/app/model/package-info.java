/** The model that the window works with: loading, switching, reporting. */
@NullMarked
package krelectra.app.model;

import org.jspecify.annotations.NullMarked;
