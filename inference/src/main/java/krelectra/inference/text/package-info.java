@NullMarked
package krelectra.inference.text;

import org.jspecify.annotations.NullMarked;
