package krelectra.app.corpus.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.corpus.sample.SampleProject;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.search.NoriMorphology;
import krelectra.app.task.TaskRunner;

/** The bar and the side, as a window would hold them. To be made on JavaFX's thread. */
final class DeskStage implements FileDialogs {
  final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.KOREAN);
  final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  final CorpusDesk desk;
  final Scene scene;
  private List<Path> answer = List.of();

  DeskStage(CorpusViewModel corpus, Path indexes) {
    Fonts.load(Path.of(System.getProperty("assets.dir")).resolve("fonts"));
    desk =
        new CorpusDesk(
            corpus,
            List.of(),
            indexes,
            new SampleProject(corpus, indexes, indexes.resolve("sample.krdb")),
            new NoriMorphology(),
            TaskRunner.immediate());
    Messages messages = new Messages(language, CorpusBar.class);
    CorpusFrame view = new CorpusFrame(desk, new Region(), () -> {}, messages, this);
    view.setStyle("-fx-font-family: '" + Fonts.FAMILY + "'; -fx-font-size: 14px;");
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
    scene = new Scene(view, 1180, 760);
  }

  /** What the user answers next. */
  void answers(Path... files) {
    answer = List.of(files);
  }

  @Override
  public Optional<Path> open(String title) {
    return answer.stream().findFirst();
  }

  @Override
  public List<Path> openSeveral(String title) {
    return answer;
  }

  @Override
  public Optional<Path> folder(String title) {
    return answer.stream().findFirst();
  }

  @Override
  public Optional<Path> save(String title, String name) {
    return answer.stream().findFirst();
  }
}
