package krelectra.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.picture.PngFile;
import krelectra.app.window.PictureView;
import krelectra.app.window.WindowPicture;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.Engines;
import krelectra.inference.text.TextFile;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does on the sample text what the window does, for machines that have no display. */
@Command(
    name = "sample",
    description = "Analyses the sample sentences and draws the window, without opening one.")
final class SampleCommand implements Callable<Integer> {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 860;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "For workbench.png and analysis.jsonl; without it in the user's data folder.")
  @Nullable Path out;

  @Mixin ModelOption model;

  private final Session session;

  SampleCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
  }

  @Override
  public Integer call() throws Exception {
    Path sentences = session.home().asset("samples/sentences.txt");
    Path folder =
        Files.createDirectories(out != null ? out : session.home().data().resolve("sample"));
    Engines.prepare(session.home().natives(), 0);
    RenderCommand.startJavaFx(session);
    String first = analyse(sentences, folder.resolve("analysis.jsonl"));
    var picture =
        new WindowPicture(
            session.home(),
            model.folder(),
            sentences,
            Language.ofPlatform(),
            Theme.LIGHT,
            Unit.MORPHEME,
            WIDTH,
            HEIGHT);
    Path drawn = folder.resolve("workbench.png");
    PngFile.write(picture.draw(PictureView.WORKBENCH, WindowPicture.Subject.of(first)), drawn);
    session.console().out().println(drawn.toAbsolutePath());
    session.console().out().println(folder.resolve("analysis.jsonl").toAbsolutePath());
    return 0;
  }

  /** Writes every sentence's analysis and tells the first sentence. */
  private String analyse(Path sentences, Path target) throws IOException {
    var lines = TextFile.open(sentences).lines();
    var json = new AnalysisJson(Unit.MORPHEME);
    Path beside = target.resolveSibling(target.getFileName() + ".tmp");
    try (Analyzer analyzer = Analyzer.open(model.folder())) {
      try (var writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        var out = new JsonLines(writer);
        for (String line : lines) {
          Analysis analysis = analyzer.analyze(line, session.cancellation());
          out.add(generator -> json.write(generator, analysis));
        }
      }
      Files.move(
          beside,
          target,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
    return lines.getFirst();
  }
}
