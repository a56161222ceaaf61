/** Changes of a project's annotation scheme that carry its labels along. */
@NullMarked
package krelectra.annotation.scheme;

import org.jspecify.annotations.NullMarked;
