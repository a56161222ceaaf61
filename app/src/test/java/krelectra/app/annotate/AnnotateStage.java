package krelectra.app.annotate;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;

/** The view on a corpus, as a window would hold it. To be made on JavaFX's thread. */
final class AnnotateStage {
  final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.KOREAN);
  final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  final AnnotateView view;
  final Scene scene;

  AnnotateStage(AnnotateViewModel annotate) {
    Fonts.load(Path.of(System.getProperty("assets.dir")).resolve("fonts"));
    Messages messages = new Messages(language, AnnotateView.class);
    view = new AnnotateView(annotate, messages, theme, () -> {}, () -> {});
    view.setStyle("-fx-font-family: '" + Fonts.FAMILY + "'; -fx-font-size: 14px;");
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
    scene = new Scene(view, 1000, 900);
  }
}
