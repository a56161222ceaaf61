/** From labels to a tuned model and back: sets to train on, suggestions, disputed labels. */
@NullMarked
package krelectra.app.loop;

import org.jspecify.annotations.NullMarked;
