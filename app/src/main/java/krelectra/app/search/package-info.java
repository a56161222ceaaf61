/** The index of a corpus, filled from its database and analysed with nori. */
@NullMarked
package krelectra.app.search;

import org.jspecify.annotations.NullMarked;
