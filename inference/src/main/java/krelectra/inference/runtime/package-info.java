/** The engine's libraries for graphics cards, which the user brings in a folder. */
@NullMarked
package krelectra.inference.runtime;

import org.jspecify.annotations.NullMarked;
