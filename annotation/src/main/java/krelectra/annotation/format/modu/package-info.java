/** The corpora of the National Institute of Korean Language (모두의 말뭉치). */
@NullMarked
package krelectra.annotation.format.modu;

import org.jspecify.annotations.NullMarked;
