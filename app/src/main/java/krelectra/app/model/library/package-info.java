/**
 * The models that the user has: which are known, what each is worth, what memory it needs, and how
 * others come in.
 */
@NullMarked
package krelectra.app.model.library;

import org.jspecify.annotations.NullMarked;
