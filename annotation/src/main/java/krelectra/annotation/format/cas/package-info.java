/** UIMA CAS, as XMI and as JSON. */
@NullMarked
package krelectra.annotation.format.cas;

import org.jspecify.annotations.NullMarked;
