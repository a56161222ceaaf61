@NullMarked
package krelectra.annotation;

import org.jspecify.annotations.NullMarked;
