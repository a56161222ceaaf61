/** What an output of the model owes to each unit of the text explored. */
@NullMarked
package krelectra.app.explore.attribution;

import org.jspecify.annotations.NullMarked;
