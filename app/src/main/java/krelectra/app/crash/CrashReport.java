package krelectra.app.crash;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What happened, for those who mend it. Messages of errors may quote the corpus, so they are left
 * out unless the user agreed; names of classes and lines of source never do.
 *
 * @param time of the failure
 * @param version of the workbench
 * @param thread that failed
 * @param error that nobody handled
 * @param messages whether the user agreed that texts may be in it
 */
record CrashReport(Instant time, String version, String thread, Throwable error, boolean messages) {

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "KR-ELECTRA Workbench " + version);
    line(text, time.toString());
    line(text, "Java " + System.getProperty("java.runtime.version"));
    line(text, "JavaFX " + System.getProperty("javafx.runtime.version", "not started"));
    line(
        text,
        System.getProperty("os.name")
            + ' '
            + System.getProperty("os.version")
            + ' '
            + System.getProperty("os.arch"));
    Runtime machine = Runtime.getRuntime();
    line(
        text,
        "memory "
            + (machine.totalMemory() - machine.freeMemory()) / (1 << 20)
            + " of "
            + machine.maxMemory() / (1 << 20)
            + " MiB");
    line(text, "thread " + thread);
    line(
        text,
        messages
            ? "The user agreed that messages of errors stand here."
            : "Messages of errors are left out: they may quote texts.");
    line(text, "");
    error(text, "", error, Collections.newSetFromMap(new IdentityHashMap<>()));
    return text.toString();
  }

  private void error(StringBuilder text, String role, Throwable each, Set<Throwable> told) {
    if (!told.add(each)) {
      return;
    }
    line(text, role + each.getClass().getName() + (messages ? ": " + each.getMessage() : ""));
    for (StackTraceElement at : each.getStackTrace()) {
      line(text, "    at " + at);
    }
    for (Throwable suppressed : each.getSuppressed()) {
      error(text, "suppressed: ", suppressed, told);
    }
    Throwable cause = each.getCause();
    if (cause != null) {
      error(text, "caused by: ", cause, told);
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
