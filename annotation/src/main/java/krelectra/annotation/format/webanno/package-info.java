/** WebAnno TSV 3, as INCEpTION writes it. */
@NullMarked
package krelectra.annotation.format.webanno;

import org.jspecify.annotations.NullMarked;
