/** Agreement on the labels of a layer. */
@NullMarked
package krelectra.annotation.agreement.layer;

import org.jspecify.annotations.NullMarked;
