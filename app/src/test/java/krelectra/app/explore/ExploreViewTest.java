package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.inference.InputException;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExploreViewTest {
  private static final String SENTENCE = "나는 오늘 학교에 갔다.";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private ViewFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new ViewFixture();
    fixture.model.modelProperty().set(FakeModel.loaded());
    stage.setScene(fixture.scene);
    stage.show();
  }

  @Test
  void typingShowsTheStrip(FxRobot robot) {
    assertThat(visible(robot, "#placeholder")).isTrue();
    robot.clickOn("#text").write("나는 갔다");
    assertThat(fixture.model.textProperty().get()).isEqualTo("나는 갔다");
    assertThat(visible(robot, "#placeholder")).isFalse();
    assertThat(strip(robot).stripLayout().lines()).hasSize(1);
    robot.type(KeyCode.ENTER);
    assertThat(fixture.model.textProperty().get()).isEqualTo("나는 갔다");
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    assertThat(fixture.model.textProperty().get()).isEqualTo("나는 갔다\n");
  }

  @Test
  void aClickSelectsTheUnitEverywhere(FxRobot robot) {
    robot.interact(() -> fixture.model.show(SENTENCE));
    click(robot, StripRow.MORPHEME, new Span(6, 8));
    assertThat(fixture.model.selection().unitsProperty().get()).hasSize(1);
    assertThat(fact(robot, 0)).isEqualTo("학교");
    assertThat(fact(robot, 1)).startsWith("6–8");
    assertThat(fact(robot, 2)).isEqualTo("NNG 일반 명사");
    robot.clickOn("#unit-eojeol");
    assertThat(fact(robot, 0)).isEqualTo("학교에");
    robot.clickOn("#unit-piece");
    assertThat(fact(robot, 0)).isEqualTo("학교");
    // A click on what is chosen leaves it chosen.
    robot.clickOn("#unit-piece");
    assertThat(fixture.model.unitProperty().get()).isEqualTo(Unit.PIECE);
    robot.interact(() -> fixture.language.set(Language.ENGLISH));
    assertThat(robot.lookup("#unit-piece").queryLabeled().getText()).isEqualTo("Word piece");
  }

  @Test
  void aClickInAnotherRowSelectsWhatIsUnderIt(FxRobot robot) {
    robot.interact(() -> fixture.model.show(SENTENCE));
    click(robot, StripRow.EOJEOL, new Span(6, 9));
    assertThat(fixture.model.selection().unitsProperty().get()).hasSize(2);
  }

  @Test
  void keysMoveTheSelectionAndChangeTheUnit(FxRobot robot) {
    robot.interact(() -> fixture.model.show(SENTENCE));
    click(robot, StripRow.MORPHEME, new Span(0, 1));
    robot.type(KeyCode.RIGHT);
    assertThat(fact(robot, 0)).isEqualTo("는");
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(fact(robot, 0)).isEqualTo("는 오늘");
    robot.type(KeyCode.DIGIT3);
    assertThat(fixture.model.unitProperty().get()).isEqualTo(Unit.EOJEOL);
    assertThat(fact(robot, 0)).isEqualTo("나는 오늘");
    robot.type(KeyCode.DIGIT1);
    assertThat(fixture.model.unitProperty().get()).isEqualTo(Unit.PIECE);
    assertThat(strip(robot).getAccessibleText()).contains("##는 오늘", "1–5");
    robot.type(KeyCode.ESCAPE);
    assertThat(fixture.model.selection().unitsProperty().get()).isEmpty();
  }

  @Test
  void hoveringTellsTheExactValue(FxRobot robot) {
    robot.interact(() -> fixture.model.show(SENTENCE));
    robot.moveTo(point(robot, StripRow.MORPHEME, new Span(10, 11)));
    robot.sleep(700);
    List<String> tips =
        robot.listWindows().stream()
            .filter(javafx.scene.control.Tooltip.class::isInstance)
            .map(window -> ((javafx.scene.control.Tooltip) window).getText())
            .toList();
    assertThat(tips).singleElement().asString().contains("갔 (형태소)", "VV+EP", "가/VV + 았/EP");
  }

  @Test
  void longTextScrollsByWheelAndKeys(FxRobot robot) {
    robot.interact(() -> fixture.model.show((SENTENCE + " ").repeat(200)));
    TokenStrip strip = strip(robot);
    assertThat(strip.lookupAll(".canvas").size() + strip.getChildrenUnmodifiable().size())
        .isLessThan(10);
    click(robot, StripRow.MORPHEME, new Span(0, 1));
    robot.type(KeyCode.END);
    assertThat(fact(robot, 0)).isEqualTo("[SEP]");
    StripLine last = strip.stripLayout().lines().getLast();
    assertThat(strip.cellAt(StripPainter.GUTTER + 20, strip.getHeight() - 20))
        .hasValueSatisfying(placed -> assertThat(last.cells()).contains(placed));
  }

  @Test
  void aMegabyteIsNotTakenAndWhatIsShownStays(FxRobot robot) {
    robot.interact(() -> fixture.model.show(SENTENCE));
    String megabyte = "가나다라 ".repeat(200_000);
    robot.clickOn("#text");
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(megabyte);
          Clipboard.getSystemClipboard().setContent(content);
          robot.lookup("#text").queryAs(TextInputControl.class).paste();
        });
    assertThat(fixture.model.textProperty().get()).isEqualTo(SENTENCE);
    assertThat(robot.lookup("#text").queryTextInputControl().getText()).isEqualTo(SENTENCE);
    assertThat(label(robot, "#model-notice")).contains("1,000,0", "50,000자");
    assertThat(strip(robot).stripLayout().lines()).isNotEmpty();
    robot.interact(() -> fixture.model.show(megabyte));
    assertThat(fixture.model.textProperty().get()).isEqualTo(SENTENCE);
    robot.interact(() -> fixture.model.analyse());
    assertThat(fixture.model.stateProperty().get()).isEqualTo(new ExploreState.Ready());
  }

  @Test
  void theLongestTextInOneLineIsShown(FxRobot robot) {
    String one = SENTENCE + " ";
    String longest = one.repeat(ExploreViewModel.MAX_TEXT / one.length());
    robot.interact(() -> fixture.model.show(longest));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#text").queryTextInputControl().getText()).isEqualTo(longest);
    assertThat(strip(robot).stripLayout().lines()).hasSizeGreaterThan(100);
  }

  @Test
  void aFileIsOpenedByTheButtonAndItsSentencesAreShown(FxRobot robot) throws IOException {
    fixture.chosen = file();
    robot.clickOn("#open-file");
    assertThat(label(robot, "#file-figures")).isEqualTo("CP949 · 문장 2개 · 빈 줄 1개 제외");
    ListView<Sentence> list = robot.lookup("#sentences").queryListView();
    Node cell =
        robot.from(list).lookup(".list-cell").match((Labeled c) -> text(c).equals("눈이 왔다")).query();
    robot.clickOn(cell);
    assertThat(fixture.model.textProperty().get()).isEqualTo("눈이 왔다");
    robot.clickOn("#filter").write("학교");
    assertThat(label(robot, "#file-figures")).contains("문장 2개 중 1개");
    robot.clickOn("#sentences").type(KeyCode.HOME, KeyCode.ENTER);
    assertThat(fixture.model.textProperty().get()).isEqualTo(SENTENCE);
  }

  @Test
  void aDroppedFileIsOpened(FxRobot robot) throws IOException {
    // The headless platform detects no drag gestures, so that none can be played through.
    Path file = file();
    robot.interact(() -> fixture.view.drop(List.of(file.toFile())));
    assertThat(fixture.sentences.stateProperty().get())
        .isInstanceOfSatisfying(
            SentenceFileState.Ready.class, ready -> assertThat(ready.file()).isEqualTo(file));
  }

  @Test
  void errorsAreSaidInPlace(FxRobot robot) {
    fixture.chosen = folder.resolve("missing.txt");
    robot.clickOn("#open-file");
    assertThat(label(robot, "#file-notice")).startsWith(fixture.chosen + ": ");
    robot.interact(
        () -> {
          fixture
              .model
              .modelProperty()
              .set(
                  new ModelStatus.Loaded(
                      (first, second, progress) -> {
                        throw InputException.at("text", "is bad", "write another");
                      },
                      "m",
                      List.of(),
                      null));
          fixture.model.show(SENTENCE);
        });
    assertThat(visible(robot, "#placeholder")).isTrue();
    assertThat(robot.lookup("#placeholder").query().getAccessibleText())
        .contains("분석하지 못했습니다", "text: is bad; write another");
    robot.interact(() -> fixture.model.modelProperty().set(new ModelStatus.Failed("no model")));
    assertThat(label(robot, "#model-notice")).contains("no model");
    assertThat(visible(robot, "#placeholder")).isFalse();
  }

  @Test
  void aSampleAndAPairCanBeChosen(FxRobot robot) {
    robot.clickOn("#samples").clickOn("#sample-pair");
    assertThat(fixture.model.pairProperty().get()).isTrue();
    assertThat(visible(robot, "#second-text")).isTrue();
    assertThat(strip(robot).stripLayout().isPair()).isTrue();
    robot.clickOn("#pair");
    assertThat(visible(robot, "#second-text")).isFalse();
    assertThat(strip(robot).stripLayout().isPair()).isFalse();
  }

  @Test
  void themesAndScalesCanBeSwitched(FxRobot robot) {
    robot.interact(() -> fixture.model.show(SENTENCE));
    robot.interact(() -> fixture.theme.set(Theme.DARK));
    robot.clickOn("#scale-probability");
    assertThat(label(robot, "#rtd-note")).contains("확률");
    robot.clickOn("#scale-percentile").clickOn("#rule-mean");
    assertThat(label(robot, "#rtd-note")).contains("NSMC", "100,000", "평균");
  }

  private Path file() throws IOException {
    Path file = folder.resolve("sentences.txt");
    Files.write(file, List.of(SENTENCE, "", "눈이 왔다"), Charset.forName("MS949"));
    return file;
  }

  private static TokenStrip strip(FxRobot robot) {
    return robot.lookup("#token-strip").queryAs(TokenStrip.class);
  }

  private static void click(FxRobot robot, StripRow row, Span span) {
    robot.clickOn(point(robot, row, span));
  }

  /** The middle of a cell that is in sight, on the screen. */
  private static Point2D point(FxRobot robot, StripRow row, Span span) {
    TokenStrip strip = strip(robot);
    StripLayout layout = strip.stripLayout();
    StripLine line = layout.lines().getFirst();
    StripLine.Placed placed =
        line.cells().stream()
            .filter(p -> p.cell().row() == row && span.equals(p.cell().unit().span()))
            .findFirst()
            .orElseThrow();
    double y = layout.top(line, row) + row.height() / 2 + 4;
    return strip.localToScreen(StripPainter.GUTTER + placed.x() + placed.width() / 2, y);
  }

  private static String fact(FxRobot robot, int index) {
    return robot.lookup("#fact-" + index).queryAs(TextField.class).getText();
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryLabeled().getText();
  }

  private static String text(Labeled labeled) {
    return Objects.toString(labeled.getText(), "");
  }

  private static boolean visible(FxRobot robot, String query) {
    return robot.lookup(query).query().isVisible();
  }
}
