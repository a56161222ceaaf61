package krelectra.app.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.app.annotate.text.TextPane;
import krelectra.app.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Real sentences annotated by keys alone. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class AnnotateViewTest {
  @TempDir Path folder;

  private CorpusFixture fixture;
  private AnnotateStage stage;

  @Start
  void start(Stage given) throws IOException {
    fixture = new CorpusFixture(folder, "klue-ner", "nsmc");
    fixture.document("d", "서울에서 이순신을 만났다.", "재미있는 영화였다.", "부산은 멀다.");
    stage = new AnnotateStage(fixture.annotate);
    given.setScene(stage.scene);
    given.show();
    stage.view.focusText();
  }

  @AfterEach
  void close(FxRobot robot) throws IOException {
    robot.interact(
        () -> {
          try {
            fixture.close();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  @Test
  void aSpanWithoutItsParticleAClassAndUndoByKeysAlone(FxRobot robot) {
    robot.type(KeyCode.RIGHT).type(KeyCode.DIGIT2);
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A");
    robot.type(KeyCode.RIGHT, 2).type(KeyCode.DIGIT1);
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A", "이순신:PS:나:A");
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(fixture.annotate.sentence().active().orElseThrow().label()).isEqualTo("LC");
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(fixture.labels("d")).contains("서울에:LC:나:A");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    robot.type(KeyCode.W);
    assertThat(fixture.labels("d")).contains("서울에서:LC:나:A");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    robot.type(KeyCode.DELETE);
    assertThat(fixture.labels("d")).containsExactly("이순신:PS:나:A");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    robot.push(KeyCode.SHORTCUT, KeyCode.Y);
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A", "이순신:PS:나:A");
    robot.type(KeyCode.SPACE).type(KeyCode.L).type(KeyCode.DIGIT2);
    assertThat(fixture.labels("d")).contains("s2:1:나:A");
    assertThat(robot.lookup("#queue-list").queryListView().getSelectionModel().getSelectedIndex())
        .isEqualTo(2);
    robot.type(KeyCode.UP);
    assertThat(robot.lookup(".chip").queryAll()).hasSize(1);
    robot.type(KeyCode.A);
    assertThat(robot.lookup("#queue-progress").queryAs(Label.class).getText()).contains("1");
  }

  @Test
  void fieldsKeepTheirKeys(FxRobot robot) {
    robot.type(KeyCode.RIGHT).type(KeyCode.N);
    TextField note = robot.lookup("#note").queryAs(TextField.class);
    assertThat(note.isFocused()).isTrue();
    robot.write("1 지명?").type(KeyCode.SPACE);
    assertThat(note.getText()).isEqualTo("1 지명? ");
    assertThat(fixture.labels("d")).isEmpty();
    robot.type(KeyCode.ENTER);
    assertThat(fixture.annotate.notes().notes()).hasSize(1);
    assertThat(robot.lookup("#sentence-text").queryAs(TextPane.class).isFocused()).isTrue();
  }

  @Test
  void everyOccurrenceByKeys(FxRobot robot) {
    robot.interact(() -> fixture.document("e", "서울 사람은 서울을 안다."));
    robot.type(KeyCode.RIGHT).type(KeyCode.DIGIT2);
    robot.interact(() -> fixture.annotate.occurrences().everywhereProperty().set(true));
    robot.type(KeyCode.O);
    ListView<Object> found = robot.lookup("#occurrences").queryListView();
    assertThat(found.getItems()).hasSize(2);
    robot.type(KeyCode.SPACE);
    assertThat(fixture.labels("e")).containsExactly("서울:LC:나:A", "서울:LC:나:A");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(fixture.labels("e")).isEmpty();
  }

  @Test
  void theMouseDrawsAndPicks(FxRobot robot) {
    TextPane text = robot.lookup("#sentence-text").queryAs(TextPane.class);
    var bounds = text.localToScreen(text.getBoundsInLocal());
    robot.clickOn(bounds.getMinX() + 20, bounds.getMinY() + 18);
    robot.type(KeyCode.DIGIT2);
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A");
    robot.type(KeyCode.ESCAPE);
    robot.clickOn(bounds.getMinX() + 20, bounds.getMinY() + 46);
    assertThat(fixture.annotate.sentence().active()).isPresent();
    assertThat(text.getAccessibleText()).contains("서울 LC");
    robot.interact(() -> stage.language.set(Language.ENGLISH));
    robot.type(KeyCode.ESCAPE).type(KeyCode.DIGIT1);
    assertThat(robot.lookup("#refusal").queryAs(Label.class).getText()).contains("Nothing is");
  }
}
