/** Fine-tuning runs that a window, a command, or nothing at all may watch. */
@NullMarked
package krelectra.app.run;

import org.jspecify.annotations.NullMarked;
