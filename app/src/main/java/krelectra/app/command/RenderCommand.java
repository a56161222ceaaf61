package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import krelectra.app.desktop.Desktop;
import krelectra.app.desktop.JavaFx;
import krelectra.app.explore.ToolKind;
import krelectra.app.file.AtomicFile;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.picture.PngFile;
import krelectra.app.window.PictureView;
import krelectra.app.window.WindowPicture;
import krelectra.inference.InputException;
import krelectra.inference.model.Engines;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a view of the window as a picture. */
@Command(name = "render", description = "Draws a view of the window as a picture, without one.")
final class RenderCommand implements Callable<Integer> {
  private static final int SMALLEST = 200;
  private static final int LARGEST = 8000;

  @Parameters(paramLabel = "VIEW", description = "One of ${COMPLETION-CANDIDATES}.")
  PictureView view = PictureView.WORKBENCH;

  @Option(
      names = "--text",
      defaultValue = "",
      paramLabel = "T",
      description = "The text; every view but annotate and layers needs one.")
  String text = "";

  @Option(names = "--pair", paramLabel = "T2", description = "A second text, seen together.")
  @Nullable String pair;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F.png|F.svg",
      description = "As .svg text stays text; the whole window can only be .png.")
  Path out = Path.of("");

  @Option(names = "--theme", defaultValue = "light", paramLabel = "light|dark")
  Theme theme = Theme.LIGHT;

  @Option(names = "--language", defaultValue = "korean", paramLabel = "korean|english")
  Language language = Language.KOREAN;

  @Option(names = "--unit", defaultValue = "morpheme", paramLabel = "piece|morpheme|eojeol")
  Unit unit = Unit.MORPHEME;

  @Option(names = "--layer", defaultValue = "1", paramLabel = "N", description = "From 1.")
  int layer;

  @Option(names = "--head", defaultValue = "1", paramLabel = "N", description = "From 1.")
  int head;

  @Option(
      names = "--select",
      split = ",",
      paramLabel = "N",
      description = "Units to select, from 0; their score is what attribution explains.")
  List<Integer> selected = List.of();

  @Option(
      names = "--tool",
      defaultValue = "attention",
      paramLabel = "TOOL",
      description = "What is open in the workbench: ${COMPLETION-CANDIDATES}.")
  ToolKind tool = ToolKind.ATTENTION;

  @Option(
      names = "--against",
      defaultValue = "",
      paramLabel = "B",
      description = "The text to compare with.")
  String against = "";

  @Option(names = "--width", defaultValue = "1280", paramLabel = "PIXELS")
  int width;

  @Option(names = "--height", defaultValue = "860", paramLabel = "PIXELS")
  int height;

  @ArgGroup(exclusive = false, heading = "Of the views annotate and layers:%n")
  RenderedCorpus corpus = new RenderedCorpus();

  @Mixin ModelOption model;
  @Spec CommandSpec spec;

  private final Session session;

  RenderCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws Exception {
    check("--width", width, SMALLEST, LARGEST);
    check("--height", height, SMALLEST, LARGEST);
    check("--layer", layer, 1, Integer.MAX_VALUE);
    check("--head", head, 1, Integer.MAX_VALUE);
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    boolean isSvg = name.endsWith(".svg");
    if (!isSvg && !name.endsWith(".png")) {
      throw new ParameterException(spec.commandLine(), "--out must end in .png or .svg");
    }
    if (isSvg && !view.isDrawn()) {
      throw new ParameterException(spec.commandLine(), notDrawn());
    }
    if (!view.isOfCorpus() && text.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--text is needed for what is explored");
    }
    if (view.isOfCorpus()) {
      corpus.check(session);
    }
    Engines.prepare(session.home().natives(), 0);
    startJavaFx(session);
    var picture =
        new WindowPicture(
            session.home(), model.folder(), null, language, theme, unit, width, height);
    if (view.isOfCorpus()) {
      PngFile.write(corpus.picture(picture, session).draw(view), out);
      return 0;
    }
    var subject =
        new WindowPicture.Subject(text, pair, layer - 1, head - 1, selected, tool, against);
    if (isSvg) {
      AtomicFile.write(out, picture.svg(view, subject));
    } else {
      PngFile.write(picture.draw(view, subject), out);
    }
    return 0;
  }

  private String notDrawn() {
    String drawn =
        Arrays.stream(PictureView.values())
            .filter(PictureView::isDrawn)
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return view.name().toLowerCase(Locale.ROOT)
        + " holds controls, which only .png can show; as .svg: "
        + drawn;
  }

  /** Pictures need no display, but a library that lays out text. */
  static void startJavaFx(Session session) throws IOException {
    if (Desktop.look() instanceof Desktop.Nothing nothing) {
      throw InputException.at(
          "this machine", nothing.reason(), "install " + String.join(" ", nothing.packages()));
    }
    JavaFx.startWithoutDisplay(session.home().cache());
  }

  private void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(), option + " must be from " + least + " to " + most);
    }
  }
}
