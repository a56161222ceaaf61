/** Rules about who may know whom, in all modules. */
@NullMarked
package krelectra.app.walls;

import org.jspecify.annotations.NullMarked;
