/** What the corpus asks the user by the dialogs of the platform. */
@NullMarked
package krelectra.app.corpus.dialog;

import org.jspecify.annotations.NullMarked;
