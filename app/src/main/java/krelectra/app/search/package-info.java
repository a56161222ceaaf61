@NullMarked
package krelectra.app.search;

import org.jspecify.annotations.NullMarked;
