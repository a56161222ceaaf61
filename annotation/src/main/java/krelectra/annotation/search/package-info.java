@NullMarked
package krelectra.annotation.search;

import org.jspecify.annotations.NullMarked;
