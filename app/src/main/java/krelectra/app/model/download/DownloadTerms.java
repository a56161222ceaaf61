package krelectra.app.model.download;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import krelectra.inference.InputException;

/** How to deal with server and disk; a test has no minute to wait. */
record DownloadTerms(Duration patience, Duration pause, Disk disk) {
  static final DownloadTerms USUAL =
      new DownloadTerms(Duration.ofSeconds(60), Duration.ofSeconds(1), Disk.REAL);

  /** Room that is left to everything else on the disk. */
  private static final long MARGIN = 64L << 20;

  /**
   * Looks whether the disk has room.
   *
   * @param bytes that are still to come
   * @throws InputException if it has not
   */
  void requireRoom(Path folder, long bytes) throws IOException {
    long usable = disk.usable(folder);
    long needed = bytes + MARGIN;
    if (needed > usable) {
      throw InputException.at(
          folder,
          String.format(
              Locale.ROOT, "has %,d MB free, %,d MB are needed", usable >> 20, needed >> 20),
          "make room, or name a folder on another disk");
    }
  }

  /** What the user is told when a download breaks off. */
  static InputException told(HubAddress server, IOException e) {
    if (e instanceof FileSystemException disk) {
      return InputException.at(
          String.valueOf(disk.getFile()),
          "cannot be written (" + disk + ")",
          "check the disk and its permissions");
    }
    return InputException.at(
        server.base().toString(),
        "the download failed (" + e.getMessage() + ")",
        "check the connection and the address; what was fetched stays for the next attempt");
  }
}
