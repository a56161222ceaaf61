/** doccano's JSON Lines. */
@NullMarked
package krelectra.annotation.format.doccano;

import org.jspecify.annotations.NullMarked;
