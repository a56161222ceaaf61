package krelectra.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The launcher's own command; everything is done by its subcommands. */
@Command(
    name = "workbench",
    description = "KR-ELECTRA Workbench. Without a command it opens the window.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    subcommands = {
      AgreementCommand.class,
      AnalyzeCommand.class,
      AssignCommand.class,
      BackupCommand.class,
      BenchCommand.class,
      BlindCommand.class,
      CandidatesCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      ConvertModelCommand.class,
      CurateCommand.class,
      DatasetCommand.class,
      DiffCommand.class,
      DisputedCommand.class,
      DownloadCommand.class,
      EvaluateCommand.class,
      ExportCommand.class,
      FinetuneCommand.class,
      HeadsCommand.class,
      HistoryCommand.class,
      ImportCommand.class,
      InspectCommand.class,
      ManualCommand.class,
      MergeCommand.class,
      ModelsCommand.class,
      MorphemesCommand.class,
      PatternsCommand.class,
      PredictCommand.class,
      PretrainCommand.class,
      RecodeCommand.class,
      ReferenceScoresCommand.class,
      RenderCommand.class,
      RestoreCommand.class,
      ResultsCommand.class,
      RunsCommand.class,
      RuntimeCommand.class,
      SampleCommand.class,
      SearchCommand.class,
      SuggestCommand.class,
      TokenizeCommand.class,
      UndoCommand.class,
      VerifyCommand.class,
      VocabCommand.class
    })
final class WorkbenchCommand implements Runnable {
  @Option(
      names = "--runtime",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR|cpu",
      description = "Compute with this pack for graphics cards, or with the processor.")
  @Nullable String runtime;

  @Override
  public void run() {}
}
