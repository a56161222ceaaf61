/** What is written down when the workbench fails where nobody expected it. */
@NullMarked
package krelectra.app.crash;

import org.jspecify.annotations.NullMarked;
