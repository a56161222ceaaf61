/** The panes around the corpus at hand: its bar, the drawers below it, the tools at the side. */
@NullMarked
package krelectra.app.corpus.desk;

import org.jspecify.annotations.NullMarked;
