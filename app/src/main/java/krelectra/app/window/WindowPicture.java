package krelectra.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import krelectra.app.Home;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.ExploreState;
import krelectra.app.explore.StripPane;
import krelectra.app.explore.Tool;
import krelectra.app.explore.ToolKind;
import krelectra.app.explore.attention.AttentionPane;
import krelectra.app.explore.attention.Head;
import krelectra.app.explore.attribution.AttributionPane;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Svg;
import krelectra.app.settings.Appearance;
import krelectra.app.settings.CorpusSettings;
import krelectra.app.settings.Explored;
import krelectra.app.settings.ModelSettings;
import krelectra.app.settings.Settings;
import krelectra.app.settings.Workflow;
import krelectra.inference.InputException;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Draws a view as the window would show it, without a window. JavaFX must have been started without
 * a display.
 *
 * @param home where fonts lie
 * @param model folder of the model
 * @param sentences a file for the list at the left; null for none
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 */
public record WindowPicture(
    Home home,
    Path model,
    @Nullable Path sentences,
    Language language,
    Theme theme,
    Unit unit,
    int width,
    int height) {
  /**
   * What is to be seen.
   *
   * @param text to explore
   * @param pair a second text; null for none
   * @param layer that is focused, from 0
   * @param head that is focused, from 0
   * @param selected units, from 0
   * @param tool that is open in the workbench
   * @param against a text to compare with; empty for none
   */
  public record Subject(
      String text,
      @Nullable String pair,
      int layer,
      int head,
      List<Integer> selected,
      ToolKind tool,
      String against) {
    public Subject {
      selected = List.copyOf(selected);
    }

    /** A text as it looks when it is explored first. */
    public static Subject of(String text) {
      return new Subject(text, null, 0, 0, List.of(), ToolKind.ATTENTION, "");
    }
  }

  /**
   * Draws.
   *
   * @throws InputException if the model cannot be opened or the text cannot be analysed
   */
  public WritableImage draw(PictureView view, Subject subject) throws Exception {
    return drawn(view, subject, shown -> shown.scene().snapshot(null));
  }

  /**
   * Draws as SVG: the view without its controls, higher than the picture where there is more to
   * see.
   *
   * @param view one that {@link PictureView#isDrawn()}
   * @throws InputException if the model cannot be opened or the text cannot be analysed
   */
  public String svg(PictureView view, Subject subject) throws Exception {
    return drawn(view, subject, shown -> svg(shown, view, subject));
  }

  private String svg(ShownWindow shown, PictureView view, Subject subject) {
    Optional<Drawing> drawing =
        switch (shown.node()) {
          case StripPane strip -> strip.drawing(width);
          case AttentionPane attention -> attention.drawing(width, height);
          case AttributionPane attribution -> attribution.drawing(width);
          default -> throw new IllegalArgumentException(view + " is more than a drawing");
        };
    String title = subject.pair() == null ? subject.text() : subject.text() + "\n" + subject.pair();
    return Svg.PLAIN.of(
        drawing.orElseThrow(
            () -> InputException.at("text", "has nothing to be drawn", "give another text")),
        title,
        description(shown, view));
  }

  /** Of which model, and of what in it. */
  private String description(ShownWindow shown, PictureView view) {
    Messages messages = shown.messages();
    String model = WindowView.modelLine(shown.window(), messages);
    String units = messages.get("svg.unit." + unit.name().toLowerCase(Locale.ROOT));
    Head head = shown.window().attention().heads().focused();
    boolean ofOneHead = view == PictureView.MATRIX || view == PictureView.LINES;
    return ofOneHead
        ? messages.get("svg.head", model, units, head.layer() + 1, head.index() + 1)
        : messages.get("svg.whole", model, units);
  }

  private <T> T drawn(PictureView view, Subject subject, Function<ShownWindow, T> draw)
      throws Exception {
    return ShownWindow.draw(
        this,
        settings(Workflow.EXPLORE, CorpusSettings.NONE),
        (window, messages) -> {
          if (window.model().stateProperty().get() instanceof ModelViewModel.Failed failed) {
            throw failed.reason() instanceof InputException input
                ? input
                : new IllegalStateException("the model could not be opened", failed.reason());
          }
          if (sentences != null) {
            window.sentences().open(sentences);
          }
          show(window, view, subject);
          return node(view, window, messages);
        },
        draw);
  }

  /** What a window begins with that looks like this. */
  Settings settings(Workflow workflow, CorpusSettings corpus) {
    return new Settings(
        new Appearance(language, theme, width, height),
        Explored.of("", unit, RtdRule.MAX),
        model.toString(),
        ModelSettings.NONE,
        true,
        workflow,
        corpus);
  }

  private static void show(WindowViewModel window, PictureView view, Subject subject) {
    if (subject.pair() == null) {
      window.explore().show(subject.text());
    } else {
      window.explore().show(subject.text(), subject.pair());
    }
    switch (window.explore().stateProperty().get()) {
      case ExploreState.Failed failed ->
          throw InputException.at("text", String.valueOf(failed.sentence()), "give another text");
      case ExploreState.TooLong tooLong ->
          throw InputException.at(
              "text", "has " + tooLong.length() + " characters", "give a shorter one");
      default -> window.attention().heads().focus(new Head(subject.layer(), subject.head()));
    }
    select(window, subject.selected());
    window.explore().toolProperty().set(view.tool(subject.tool()));
    window.attention().viewProperty().set(view.attention());
    window.tools().compare().second().textProperty().set(subject.against());
  }

  /** The tool that is open, without what is around it. */
  private Region tool(WindowViewModel window, Messages messages) {
    ToolKind open = window.explore().toolProperty().get();
    Tool found =
        new Tools(window, messages, Surroundings.none(home.asset("fonts")))
            .all().stream().filter(each -> each.kind() == open).findFirst().orElseThrow();
    return (Region) found.content().get().node();
  }

  private WindowRoot root(WindowViewModel window, Messages messages) {
    return new WindowRoot(window, messages, Surroundings.none(home.asset("fonts")));
  }

  private static void select(WindowViewModel window, List<Integer> selected) {
    AlignedRows rows = window.explore().rowsProperty().get();
    int units = rows == null ? 0 : rows.units(window.explore().unitProperty().get()).size();
    for (int unit : selected) {
      if (unit < 0 || unit >= units) {
        throw InputException.at(
            "unit " + unit, "there is none", "the units are 0 to " + (units - 1));
      }
    }
    window.explore().selection().selectAll(selected);
  }

  private Region node(PictureView view, WindowViewModel window, Messages messages) {
    return switch (view) {
      case WORKBENCH -> root(window, messages);
      case KEYS -> {
        WindowRoot root = root(window, messages);
        root.keys();
        yield root;
      }
      case MODELS -> {
        WindowRoot root = root(window, messages);
        root.models();
        yield root;
      }
      case MANUAL -> {
        WindowRoot root = root(window, messages);
        root.manual();
        yield root;
      }
      case TOUR -> {
        WindowRoot root = root(window, messages);
        window.tour().begin();
        yield root;
      }
      case STRIP -> new StripPane(window.explore(), messages, window.themeProperty());
      case ANNOTATE, LAYERS ->
          throw new IllegalArgumentException("a corpus is drawn by CorpusPicture");
      case MODEL, MATRIX, LINES, SURPRISE, ATTRIBUTION, COMPARE, PATTERN -> tool(window, messages);
    };
  }
}
