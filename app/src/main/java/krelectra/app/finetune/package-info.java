/** Runs that tune a model on labels: started, watched, compared. */
@NullMarked
package krelectra.app.finetune;

import org.jspecify.annotations.NullMarked;
