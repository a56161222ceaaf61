@NullMarked
package krelectra.inference.weights;

import org.jspecify.annotations.NullMarked;
