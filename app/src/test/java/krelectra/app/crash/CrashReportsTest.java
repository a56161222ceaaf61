package krelectra.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
  private static final String SECRET = "말뭉치의 비밀 문장";
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @TempDir Path folder;

  @Test
  void aReportTellsWhereAndNothingOfTheCorpus() throws IOException {
    List<Path> told = new ArrayList<>();
    CrashReports reports = reports(InstantSource.fixed(NOON));
    reports.onReport(told::add);

    reports.uncaughtException(Thread.currentThread(), error());

    assertThat(told).containsExactly(folder.resolve("logs/crash-20261130-120000-000-1.txt"));
    assertThat(Files.readString(told.getFirst()))
        .contains("KR-ELECTRA Workbench 1.2.3", "2026-11-30T12:00:00Z", "Java 25")
        .contains("java.lang.IllegalStateException\n    at krelectra.app.crash.CrashReportsTest")
        .contains("caused by: java.io.UncheckedIOException\n")
        .contains("caused by: java.io.IOException\n")
        .contains("suppressed: java.lang.IllegalArgumentException\n")
        .doesNotContain(SECRET);
  }

  @Test
  void messagesAreWrittenOnlyIfTheUserAgreedAndUntilThatIsTakenBack() throws IOException {
    CrashReports reports = reports(new Steps());
    reports.consent().give(true);
    reports.uncaughtException(Thread.currentThread(), error());
    reports.consent().give(false);
    reports.uncaughtException(Thread.currentThread(), error());

    List<Path> written = written();
    assertThat(written).hasSize(2);
    assertThat(Files.readString(written.get(0))).contains(SECRET);
    assertThat(Files.readString(written.get(1))).doesNotContain(SECRET);
  }

  @Test
  void aCauseThatLeadsBackToItselfIsToldOnce() throws IOException {
    Exception first = new IllegalStateException();
    Exception second = new IllegalArgumentException(first);
    first.initCause(second);

    reports(InstantSource.fixed(NOON)).uncaughtException(Thread.currentThread(), first);

    assertThat(Files.readString(written().getFirst()))
        .containsOnlyOnce("IllegalStateException\n")
        .containsOnlyOnce("IllegalArgumentException\n");
  }

  @Test
  void anErrorThatComesWithEveryFrameFillsNoDisk() throws IOException {
    for (int process = 0; process < 6; process++) {
      CrashReports reports = reports(new Steps(NOON.plusSeconds(100L * process)));
      for (int frame = 0; frame < 50; frame++) {
        reports.uncaughtException(Thread.currentThread(), error());
      }
      assertThat(written())
          .hasSize(Math.min(CrashReports.KEPT, (process + 1) * CrashReports.MOST_OF_A_PROCESS));
    }
  }

  /** Each time is a second later. */
  private static final class Steps implements InstantSource {
    private Instant now;

    Steps() {
      this(NOON);
    }

    Steps(Instant first) {
      now = first;
    }

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }
  }

  private CrashReports reports(InstantSource clock) {
    return new CrashReports(
        folder.resolve("logs"), "1.2.3", new MessageConsent(folder.resolve("data/agreed")), clock);
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
      return files.sorted().toList();
    }
  }

  private static Exception error() {
    var error =
        new IllegalStateException(
            SECRET, new UncheckedIOException(SECRET, new IOException(SECRET)));
    error.addSuppressed(new IllegalArgumentException(SECRET));
    return error;
  }
}
