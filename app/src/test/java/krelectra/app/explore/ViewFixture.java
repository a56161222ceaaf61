package krelectra.app.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.task.TaskRunner;
import krelectra.inference.text.MorphemeAnalyzer;
import org.jspecify.annotations.Nullable;

/** The view with its view models, as a window would hold them. To be made on JavaFX's thread. */
final class ViewFixture {
  final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.KOREAN);
  final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  final ExploreViewModel model;
  final SentenceListViewModel sentences;
  final ExploreView view;
  final Scene scene;
  @Nullable Path chosen;

  ViewFixture() {
    this(TaskRunner.immediate());
  }

  ViewFixture(TaskRunner runner) {
    Fonts.load(Path.of(System.getProperty("assets.dir")).resolve("fonts"));
    model = new ExploreViewModel(runner, new MorphemeAnalyzer(), Runnable::run);
    sentences = new SentenceListViewModel(runner, model::show);
    Messages messages = new Messages(language, ExploreView.class);
    Tool attention = tool(ToolKind.ATTENTION);
    Tool compare = tool(ToolKind.COMPARE);
    view =
        new ExploreView(
            model,
            sentences,
            messages,
            theme,
            () -> Optional.ofNullable(chosen),
            List.of(attention, compare),
            source -> new Label("export"));
    view.setStyle("-fx-font-family: '" + Fonts.FAMILY + "';");
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
    scene = new Scene(view, 1000, 900);
  }

  private static Tool tool(ToolKind kind) {
    return new Tool(
        kind, () -> new Tool.Content(new StackPane(new Label(kind.name())), Optional::empty));
  }
}
