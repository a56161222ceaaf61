@NullMarked
package krelectra.inference.model;

import org.jspecify.annotations.NullMarked;
