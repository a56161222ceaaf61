/** The manual inside the workbench, in both languages. */
@NullMarked
package krelectra.app.manual;

import org.jspecify.annotations.NullMarked;
