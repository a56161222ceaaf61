package krelectra.app.command;

import picocli.CommandLine.Command;

/** The launcher's own command; everything is done by its subcommands. */
@Command(
    name = "workbench",
    description = "KR-ELECTRA Workbench. Without a command it opens the window.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AnalyzeCommand.class,
      CandidatesCommand.class,
      EvaluateCommand.class,
      FinetuneCommand.class,
      MorphemesCommand.class,
      PredictCommand.class,
      PretrainCommand.class,
      ResultsCommand.class,
      RunsCommand.class,
      TokenizeCommand.class,
      VocabCommand.class
    })
final class WorkbenchCommand implements Runnable {
  @Override
  public void run() {}
}
