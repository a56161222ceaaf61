@NullMarked
package krelectra.app;

import org.jspecify.annotations.NullMarked;
