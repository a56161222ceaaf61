/** Brings what others annotated into a project, document by document, without a clash of ids. */
@NullMarked
package krelectra.annotation.merge;

import org.jspecify.annotations.NullMarked;
