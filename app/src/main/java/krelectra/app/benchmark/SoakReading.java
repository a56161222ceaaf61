package krelectra.app.benchmark;

/**
 * What the process holds after some time of work in the window.
 *
 * @param seconds since the window was opened
 * @param actions that were done
 * @param resident bytes of the process in memory; -1 where the system does not tell
 * @param heap bytes of live Java objects, after a collection
 * @param handles files and sockets that are open; -1 where the system does not tell
 * @param threads of Java
 * @param slowest milliseconds that the UI thread was busy in one frame since the reading before
 * @param after what had been done last before that frame
 */
public record SoakReading(
    double seconds,
    int actions,
    long resident,
    long heap,
    long handles,
    int threads,
    double slowest,
    SoakAction after) {}
