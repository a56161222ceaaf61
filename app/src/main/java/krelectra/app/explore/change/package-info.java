/** What tuning changed in what a model makes of the text explored. */
@NullMarked
package krelectra.app.explore.change;

import org.jspecify.annotations.NullMarked;
