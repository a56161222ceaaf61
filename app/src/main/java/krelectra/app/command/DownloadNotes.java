package krelectra.app.command;

import java.util.Locale;
import krelectra.app.model.download.DownloadProgress;

/** Tells now and then how far a download is. */
final class DownloadNotes {
  private static final long NOTE_NANOS = 2_000_000_000L;

  private final Console console;
  private long noted = System.nanoTime();

  DownloadNotes(Console console) {
    this.console = console;
  }

  /** Takes what there is to tell. */
  void note(DownloadProgress progress) {
    if (System.nanoTime() - noted < NOTE_NANOS) {
      return;
    }
    noted = System.nanoTime();
    double left = progress.secondsLeft();
    console.note(
        String.format(
            Locale.ROOT,
            "%s: %,d of %,d bytes%s",
            progress.file(),
            progress.received(),
            progress.total(),
            Double.isNaN(left)
                ? ""
                : String.format(
                    Locale.ROOT,
                    ", %,.0f a second, %.0f s left",
                    progress.bytesPerSecond(),
                    left)));
  }
}
