/** The workflow of tuning: runs, the run at hand, and how a new one begins. */
@NullMarked
package krelectra.app.finetune;

import org.jspecify.annotations.NullMarked;
