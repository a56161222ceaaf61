package krelectra.app.command;

import krelectra.app.Home;
import krelectra.inference.Cancellation;

/**
 * What a command works with.
 *
 * @param cancellation says that the user or the system wants the process to end
 */
public record Session(Home home, Console console, Cancellation cancellation) {}
