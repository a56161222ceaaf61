/** The languages of the interface, switched while it runs. */
@NullMarked
package krelectra.app.language;

import org.jspecify.annotations.NullMarked;
