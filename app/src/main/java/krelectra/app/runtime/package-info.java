/** Which of the engine's libraries are taken: those that ship, or a pack for graphics cards. */
@NullMarked
package krelectra.app.runtime;

import org.jspecify.annotations.NullMarked;
