package krelectra.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.status.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggingTest {
  @TempDir Path folder;

  /** Logback would tell its own troubles on standard output, in the midst of the results. */
  @Test
  void aLogThatCannotBeWrittenDoesNotSpoilResults() throws Exception {
    Path file = Files.createFile(folder.resolve("no-folder"));
    LoggerContext context = configured(file.resolve("workbench.log"));
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .anyMatch(status -> status.getLevel() == Status.ERROR);
    assertThat(context.getStatusManager().getCopyOfStatusListenerList())
        .hasOnlyElementsOfType(NopStatusListener.class)
        .isNotEmpty();
    context.getLogger("test").error("lost");
    context.stop();
  }

  @Test
  void theLogIsWrittenWhereItIsTold() throws Exception {
    Path log = folder.resolve("logs/workbench.log");
    LoggerContext context = configured(log);
    context.getLogger("test").error("한글");
    context.stop();
    assertThat(log).content().contains("ERROR").contains("한글");
  }

  private static LoggerContext configured(Path log) throws JoranException {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("workbench.log", log.toString());
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        java.util.Objects.requireNonNull(LoggingTest.class.getResource("/logback.xml")));
    return context;
  }
}
