@NullMarked
package krelectra.inference.training;

import org.jspecify.annotations.NullMarked;
