@NullMarked
package krelectra.inference;

import org.jspecify.annotations.NullMarked;
