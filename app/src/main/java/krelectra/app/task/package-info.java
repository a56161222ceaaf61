/** Work off the UI thread, which may be told of its progress and may cancel it. */
@NullMarked
package krelectra.app.task;

import org.jspecify.annotations.NullMarked;
