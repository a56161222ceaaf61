package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.HeadScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() comes before each test
class AttentionPaneTest {
  private final AttentionViewModel model = new AttentionViewModel();
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleObjectProperty<Language> language =
      new SimpleObjectProperty<>(Language.KOREAN);
  private AttentionPane pane;
  private Stage stage;

  @Start
  void start(Stage stage) {
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    this.stage = stage;
    model.pictureProperty().set(SampleAttention.picture(12, 12, 10));
    pane = new AttentionPane(model, new Messages(language, AttentionPane.class), theme);
    stage.setScene(new Scene(pane, 760, 600));
    stage.show();
  }

  @Test
  void aClickOnAThumbnailFocusesItsHeadAndOpensIt(FxRobot robot) {
    robot.moveTo(inGrid(new Head(6, 3)));
    assertThat(hovered(robot)).startsWith("레이어 7 · 헤드 4: 엔트로피 ");
    robot.clickOn(inGrid(new Head(6, 3)));
    assertThat(model.heads().focused()).isEqualTo(new Head(6, 3));
    assertThat(model.viewProperty().get()).isEqualTo(ViewKind.MATRIX);
    assertThat(pane.getCenter()).isInstanceOf(HeadMatrixView.class);
  }

  @Test
  void severalHeadsCanBeChosenToAverage(FxRobot robot) {
    robot.interact(() -> pane.getCenter().requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.SPACE).type(KeyCode.RIGHT);
    assertThat(model.heads().averagedProperty().get()).as("moving on keeps them").hasSize(1);
    robot.interact(() -> Event.fireEvent(pane.getCenter(), shortcutClick(new Head(3, 3))));
    assertThat(model.heads().averagedProperty().get())
        .containsExactlyInAnyOrder(new Head(1, 0), new Head(3, 3));
    robot.clickOn("#open-mean");
    assertThat(model.viewProperty().get()).isEqualTo(ViewKind.MATRIX);
    assertThat(hovered(robot)).isEqualTo("헤드 2개 평균");
  }

  /** Made by hand: the robot of the headless platform presses no keys with the mouse. */
  private MouseEvent shortcutClick(Head head) {
    GridGeometry grid = Objects.requireNonNull(((ModelGridView) pane.getCenter()).geometry());
    Point2D at = pane.getCenter().localToScene(grid.x(head) + 2, grid.y(head) + 2);
    boolean isMac = System.getProperty("os.name").startsWith("Mac");
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        at.getX(),
        at.getY(),
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        !isMac,
        false,
        isMac,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  @Test
  void arrowsMoveTheFocusAndEnterOpensIt(FxRobot robot) {
    robot.interact(() -> pane.getCenter().requestFocus());
    robot.type(KeyCode.DOWN, 2).type(KeyCode.RIGHT, 3).type(KeyCode.UP).type(KeyCode.LEFT, 9);
    assertThat(model.heads().focused()).isEqualTo(new Head(1, 0));
    robot.type(KeyCode.ENTER);
    assertThat(model.viewProperty().get()).isEqualTo(ViewKind.MATRIX);
  }

  @Test
  void theMatrixTellsTheExactValueAndSelects(FxRobot robot) {
    robot.clickOn("#view-matrix");
    AttentionPicture picture = Objects.requireNonNull(model.pictureProperty().get());
    robot.moveTo(inMatrix(4, 5));
    String value = String.format(java.util.Locale.ROOT, "%.4f", picture.at(0, 0, 4, 5));
    assertThat(hovered(robot)).isEqualTo("레이어 1 · 헤드 1: 학교 → 에 " + value);
    robot.clickOn(inMatrix(4, 5));
    assertThat(model.selection()).containsExactlyInAnyOrder(4, 5);
    robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
    assertThat(hovered(robot)).contains("에 → 일찍 ");
    robot.moveTo(pane.localToScreen(pane.getWidth() / 2, pane.getHeight() - 4));
    assertThat(hovered(robot)).startsWith("레이어 1 · 헤드 1: 엔트로피");
  }

  @Test
  void specialUnitsAreHiddenWithoutRenumberingTheOthers(FxRobot robot) {
    robot.clickOn("#view-matrix").clickOn("#hide-special");
    robot.clickOn(inMatrix(3, 3));
    assertThat(model.selection()).containsExactly(4);
    robot.moveTo(inMatrix(3, 4));
    assertThat(hovered(robot)).contains("학교 → 에 ");
  }

  @Test
  void linesSelectUnitsAndTellValues(FxRobot robot) {
    robot.clickOn("#view-lines");
    robot.clickOn(inLines(4, true));
    assertThat(model.selection()).containsExactly(4);
    robot.moveTo(inLines(5, false));
    AttentionPicture picture = Objects.requireNonNull(model.pictureProperty().get());
    String value = String.format(java.util.Locale.ROOT, "%.4f", picture.at(0, 0, 4, 5));
    assertThat(hovered(robot)).isEqualTo("레이어 1 · 헤드 1: 학교 → 에 " + value);
    assertThat(robot.lookup("#direction").query().isVisible()).isTrue();
    robot.clickOn(inLines(4, true));
    assertThat(model.selection()).isEmpty();
    assertThat(robot.lookup("#threshold").query().isVisible()).isTrue();
  }

  @Test
  void longTextIsScrolledToTheKeyboardsCursor(FxRobot robot) {
    robot.interact(
        () -> {
          model.pictureProperty().set(SampleAttention.picture(2, 2, 128));
          model.viewProperty().set(ViewKind.LINES);
        });
    robot.interact(() -> pane.getCenter().requestFocus());
    robot.type(KeyCode.DOWN, 60);
    LinesGeometry place = Objects.requireNonNull(((HeadLinesView) pane.getCenter()).geometry());
    assertThat(place.offset()).isPositive();
    assertThat(place.middle(59)).isBetween(place.top(), place.top() + pane.getHeight());
    robot.type(KeyCode.SPACE);
    assertThat(model.selection()).containsExactly(59);
  }

  @Test
  void aModelOfAnotherShapeMovesTheChoices(FxRobot robot) {
    robot.interact(() -> model.heads().focus(new Head(11, 11)));
    assertThat(text(robot, "#layer .text-field")).isEqualTo("12");
    robot.interact(() -> model.pictureProperty().set(SampleAttention.picture(3, 4, 10)));
    assertThat(text(robot, "#layer .text-field")).isEqualTo("3");
    assertThat(text(robot, "#head .text-field")).isEqualTo("4");
    robot.clickOn("#layer .decrement-arrow-button");
    assertThat(model.heads().layerProperty().get()).isEqualTo(1);
  }

  @Test
  void everyViewFollowsThemeAndSize(FxRobot robot) {
    for (ViewKind kind : ViewKind.values()) {
      robot.interact(() -> model.viewProperty().set(kind));
      Node view = pane.getCenter();
      double light = brightness(robot, view);
      robot.interact(() -> theme.set(Theme.DARK));
      assertThat(brightness(robot, view)).as(kind.name()).isLessThan(light / 2);
      robot.interact(() -> theme.set(Theme.LIGHT));
      assertThat(brightness(robot, view)).isEqualTo(light);
    }
    robot.interact(() -> model.viewProperty().set(ViewKind.MATRIX));
    double before = matrix().height();
    robot.interact(
        () -> {
          stage.setWidth(420);
          stage.setHeight(320);
        });
    robot.interact(() -> {});
    assertThat(matrix().height()).isPositive().isLessThan(before);
    assertThat(matrix().y() + matrix().height()).isLessThan(pane.getHeight());
  }

  @Test
  void allTextFollowsTheLanguage(FxRobot robot) {
    robot.interact(() -> language.set(Language.ENGLISH));
    assertThat(robot.lookup("#view-matrix").queryAs(Labeled.class).getText()).isEqualTo("Matrix");
    assertThat(hovered(robot)).startsWith("Layer 1 · Head 1: entropy ");
  }

  @Test
  void withoutAPictureItSaysWhatWillAppear(FxRobot robot) {
    robot.interact(() -> model.pictureProperty().set(null));
    assertThat(pane.getCenter()).isInstanceOf(AttentionPlaceholder.class);
    assertThat(pane.getTop().isVisible()).isFalse();
    robot.interact(
        () -> {
          model.pictureProperty().set(SampleAttention.picture(1, 1, 2));
          model.specialHiddenProperty().set(true);
        });
    assertThat(pane.getCenter()).isInstanceOf(AttentionPlaceholder.class);
    assertThat(pane.getTop().isVisible()).isTrue();
  }

  @Test
  void theBestHeadForAScoreIsAClickAway(FxRobot robot) {
    robot.interact(() -> model.pictureProperty().set(PairAttention.picture(3, 4)));
    Head best = model.best(HeadScore.ENDING_STEM).orElseThrow();
    robot.interact(() -> robot.lookup("#best-ending-stem").queryAs(Hyperlink.class).fire());
    assertThat(model.heads().focused()).isEqualTo(best);
    assertThat(pane.getCenter()).isInstanceOf(HeadMatrixView.class);
    double own =
        Objects.requireNonNull(model.scores().getValue())
            .at(HeadScore.ENDING_STEM, best.layer(), best.index());
    assertThat(label(robot, "#score-ending-stem"))
        .isEqualTo(GridCaptions.figure(HeadScore.ENDING_STEM, own));
    robot.clickOn("#details");
    assertThat(robot.lookup("#attention-details").query().isVisible()).isFalse();
  }

  @Test
  void headsCanBeSortedAndStillBeFound(FxRobot robot) {
    robot.interact(
        () -> {
          model.pictureProperty().set(PairAttention.picture(3, 4));
          model.orderProperty().set(HeadScore.NEXT);
        });
    Head best = model.best(HeadScore.NEXT).orElseThrow();
    robot.interact(() -> {});
    GridGeometry grid = Objects.requireNonNull(((ModelGridView) pane.getCenter()).geometry());
    assertThat(grid.order().at(0)).isEqualTo(best);
    robot.moveTo(inGrid(best));
    assertThat(hovered(robot))
        .startsWith("레이어 " + (best.layer() + 1) + " · 헤드 " + (best.index() + 1))
        .contains("다음 단위 ");
  }

  @Test
  void onlyAPairCanBeFiltered(FxRobot robot) {
    robot.clickOn("#view-matrix");
    assertThat(robot.lookup("#pair-filter").query().getParent().isVisible()).isFalse();
    robot.interact(() -> model.pictureProperty().set(PairAttention.picture(3, 4)));
    assertThat(robot.lookup("#pair-filter").query().getParent().isVisible()).isTrue();
    robot.interact(() -> model.filterProperty().set(PairFilter.A_TO_B));
    robot.interact(() -> {});
    assertThat(matrix().rows()).isEqualTo(6);
    assertThat(matrix().columns()).isEqualTo(4);
    robot.clickOn(inMatrix(1, 0));
    assertThat(model.selection()).containsExactlyInAnyOrder(1, 6);
    robot.clickOn("#view-lines");
    robot.interact(() -> model.selection().clear());
    robot.clickOn(inLines(1, false));
    assertThat(model.selection()).containsExactly(7);
  }

  @Test
  void untrainedWeightsAreWarnedOf(FxRobot robot) {
    assertThat(robot.lookup("#uniform-warning").query().isVisible()).isFalse();
    float[] even = new float[4 * 100];
    Arrays.fill(even, 0.1f);
    robot.interact(
        () ->
            model
                .pictureProperty()
                .set(
                    AttentionPicture.of(
                        new Attention(2, 2, 10, even),
                        SampleAttention.alignment(10),
                        SampleAttention.labels(10))));
    assertThat(robot.lookup("#uniform-warning").query().isVisible()).isTrue();
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static String hovered(FxRobot robot) {
    robot.interact(() -> {});
    return robot.lookup("#hovered").queryAs(Labeled.class).getText();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryTextInputControl().getText();
  }

  private Point2D inGrid(Head head) {
    ModelGridView view = (ModelGridView) pane.getCenter();
    GridGeometry grid = Objects.requireNonNull(view.geometry());
    return view.localToScreen(grid.x(head) + grid.side() / 2.0, grid.y(head) + grid.side() / 2.0);
  }

  private MatrixGeometry matrix() {
    return Objects.requireNonNull(((HeadMatrixView) pane.getCenter()).geometry());
  }

  private Point2D inMatrix(int row, int column) {
    return pane.getCenter()
        .localToScreen(
            matrix().x() + matrix().columnMiddle(column), matrix().y() + matrix().rowMiddle(row));
  }

  private Point2D inLines(int row, boolean left) {
    HeadLinesView view = (HeadLinesView) pane.getCenter();
    LinesGeometry place = Objects.requireNonNull(view.geometry());
    double x = left ? place.left() - 12 : place.right() + 12;
    return view.localToScreen(x, place.middle(row));
  }

  private static double brightness(FxRobot robot, Node view) {
    double[] sum = new double[1];
    robot.interact(
        () -> {
          var image = view.snapshot(null, null);
          PixelReader pixels = image.getPixelReader();
          for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
              sum[0] += pixels.getColor(x, y).getBrightness();
            }
          }
        });
    return sum[0];
  }
}
