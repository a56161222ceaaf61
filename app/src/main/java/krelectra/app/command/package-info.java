/**
 * The command line, one class a command. Results go to standard output, progress to standard error.
 */
@NullMarked
package krelectra.app.command;

import org.jspecify.annotations.NullMarked;
