package krelectra.app.command;

import picocli.CommandLine.Command;

/** The launcher's own command; everything is done by its subcommands. */
@Command(
    name = "workbench",
    description = "KR-ELECTRA Workbench. Without a command it opens the window.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    subcommands = {
      AgreementCommand.class,
      AnalyzeCommand.class,
      BackupCommand.class,
      BenchCommand.class,
      CandidatesCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      ConvertModelCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      HistoryCommand.class,
      ImportCommand.class,
      InspectCommand.class,
      MorphemesCommand.class,
      PretrainCommand.class,
      RecodeCommand.class,
      ReferenceScoresCommand.class,
      RenderCommand.class,
      RestoreCommand.class,
      SampleCommand.class,
      SearchCommand.class,
      TokenizeCommand.class,
      UndoCommand.class,
      VerifyCommand.class,
      VocabCommand.class
    })
final class WorkbenchCommand implements Runnable {
  @Override
  public void run() {}
}
