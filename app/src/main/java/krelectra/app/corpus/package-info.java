/** The corpus at hand: its database, its projects, and every change that the window makes to it. */
@NullMarked
package krelectra.app.corpus;

import org.jspecify.annotations.NullMarked;
