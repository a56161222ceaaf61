/** Measures how long the UI thread is busy for a frame. */
@NullMarked
package krelectra.app.benchmark;

import org.jspecify.annotations.NullMarked;
