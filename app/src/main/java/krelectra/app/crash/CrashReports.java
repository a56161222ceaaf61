package krelectra.app.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import krelectra.app.file.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a report for each error that nobody handled, and says where. A process writes a few at
 * most: an error in a view comes again with every frame. Only the latest reports are kept.
 */
public final class CrashReports implements Thread.UncaughtExceptionHandler {
  static final int MOST_OF_A_PROCESS = 5;
  static final int KEPT = 20;

  private static final String PREFIX = "crash-";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String version;
  private final MessageConsent consent;
  private final InstantSource clock;
  private final AtomicInteger written = new AtomicInteger();
  private volatile Consumer<Path> told = report -> {};

  /**
   * Reports for a folder.
   *
   * @param version of the workbench
   */
  public CrashReports(Path folder, String version, MessageConsent consent) {
    this(folder, version, consent, InstantSource.system());
  }

  CrashReports(Path folder, String version, MessageConsent consent, InstantSource clock) {
    this.folder = folder;
    this.version = version;
    this.consent = consent;
    this.clock = clock;
  }

  /** Takes the errors of every thread from now on. */
  public void install() {
    Thread.setDefaultUncaughtExceptionHandler(this);
  }

  /** Whom to tell of a report, from the thread that failed. */
  public void onReport(Consumer<Path> listener) {
    told = listener;
  }

  /** Whether texts may be in reports. */
  public MessageConsent consent() {
    return consent;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    log().error("thread {} failed", thread.getName(), error);
    int number = written.incrementAndGet();
    if (number > MOST_OF_A_PROCESS) {
      return;
    }
    Instant now = clock.instant();
    var report = new CrashReport(now, version, thread.getName(), error, consent.isGiven());
    Path file = folder.resolve(PREFIX + NAME.format(now) + "-" + number + ".txt");
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file, report.text());
      deleteOldest();
    } catch (IOException e) {
      log().error("{} cannot be written", file, e);
      return;
    }
    told.accept(file);
  }

  private void deleteOldest() throws IOException {
    List<Path> reports;
    try (Stream<Path> files = Files.list(folder)) {
      reports =
          files.filter(each -> each.getFileName().toString().startsWith(PREFIX)).sorted().toList();
    }
    for (Path old : reports.subList(0, Math.max(0, reports.size() - KEPT))) {
      Files.deleteIfExists(old);
    }
  }

  /** Asked for when it is needed: to set up logging takes a good part of a start. */
  private static Logger log() {
    return LoggerFactory.getLogger(CrashReports.class);
  }
}
