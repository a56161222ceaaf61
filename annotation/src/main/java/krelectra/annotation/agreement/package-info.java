@NullMarked
package krelectra.annotation.agreement;

import org.jspecify.annotations.NullMarked;
