/** Pictures of views, as files. */
@NullMarked
package krelectra.app.picture;

import org.jspecify.annotations.NullMarked;
