@NullMarked
package krelectra.annotation.quality;

import org.jspecify.annotations.NullMarked;
