package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunWish;
import krelectra.inference.training.finetuning.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks a run, which may be another process's, to end and keep what was best. */
@Command(
    name = "finish",
    description = "Asks a running fine-tuning to stop here, keep what was best, and test it.")
final class RunsFinishCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  Path run = Path.of("");

  @Override
  public Integer call() throws IOException {
    RunReport report = RunReport.open(run);
    report.task();
    if (report.record().path("state").asString("").equals("done")) {
      throw InputException.at(run, "has ended already", "look at it with results");
    }
    new RunFolder(run).wish(RunWish.FINISH);
    return 0;
  }
}
