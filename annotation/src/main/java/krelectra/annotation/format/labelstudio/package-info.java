/** Label Studio's tasks. */
@NullMarked
package krelectra.annotation.format.labelstudio;

import org.jspecify.annotations.NullMarked;
