@NullMarked
package krelectra.inference.analysis;

import org.jspecify.annotations.NullMarked;
