/** What surprises the model, what it would expect instead, and what an edit changes. */
@NullMarked
package krelectra.app.explore.surprise;

import org.jspecify.annotations.NullMarked;
