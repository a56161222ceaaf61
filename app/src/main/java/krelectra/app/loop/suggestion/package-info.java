/** What a tuned model would label, put into the corpus as suggestions. */
@NullMarked
package krelectra.app.loop.suggestion;

import org.jspecify.annotations.NullMarked;
