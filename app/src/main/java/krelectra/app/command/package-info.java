@NullMarked
package krelectra.app.command;

import org.jspecify.annotations.NullMarked;
