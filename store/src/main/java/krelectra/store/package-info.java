@NullMarked
package krelectra.store;

import org.jspecify.annotations.NullMarked;
