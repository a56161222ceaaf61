package krelectra.app.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class ManualViewTest {
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private ManualViewModel manual;

  @Start
  void start(Stage stage) {
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    manual = new ManualViewModel(language);
    var pane = new ManualPane(manual, new Messages(language, ManualPane.class));
    stage.setScene(new Scene(pane, 900, 700));
    stage.show();
  }

  @Test
  void typingFindsSectionsAndAClickOpensOne(FxRobot robot) {
    robot.clickOn("#manual-query").write("attention");
    robot.interact(() -> {});
    ListView<Section> list = robot.lookup("#manual-sections").queryListView();
    assertThat(list.getItems()).isNotEmpty().allMatch(each -> each.matches("attention"));

    robot.interact(() -> list.getSelectionModel().select(1));
    assertThat(manual.openProperty().get()).isEqualTo(list.getItems().get(1));
  }

  @Test
  void everySectionCanBeShownInBothLanguages(FxRobot robot) {
    for (Language each : Language.values()) {
      robot.interact(() -> language.set(each));
      for (Section section : manual.found()) {
        robot.interact(() -> manual.openProperty().set(section));
        SectionView shown = robot.lookup(".page").queryAs(SectionView.class);
        assertThat(shown.getChildren()).hasSize(section.blocks().size() + 1);
      }
    }
    assertThat(Objects.requireNonNull(manual.openProperty().get()).title())
        .isEqualTo("Tags of morphemes");
  }

  @Test
  void wordsThatNoSectionHoldsShowNone(FxRobot robot) {
    robot.interact(() -> manual.queryProperty().set("zzzz"));
    assertThat(manual.found()).isEmpty();
    assertThat(manual.openProperty().get()).isNull();
  }
}
