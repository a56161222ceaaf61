package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class StripAboveToolsTest {
  private static final Offset<Double> A_DIVIDER = Offset.offset(8.0);

  private final Region strip = new Region();
  private final Region tools = new Region();
  private SplitPane both;

  @Start
  void start(Stage stage) {
    strip.setMinHeight(0);
    tools.setMinHeight(0);
    both = new StripAboveTools(strip, tools, 0.44);
    stage.setScene(new Scene(both, 996, 701));
    stage.show();
  }

  @Test
  void toolsHaveAllThatTheStripLeaves(FxRobot robot) {
    needs(robot, 0.46);
    assertThat(strip.getHeight() + tools.getHeight()).isCloseTo(both.getHeight(), A_DIVIDER);

    needs(robot, 0.55);

    assertThat(strip.getHeight()).isCloseTo(0.55 * both.getHeight(), A_DIVIDER);
    assertThat(strip.getHeight() + tools.getHeight()).isCloseTo(both.getHeight(), A_DIVIDER);
  }

  @Test
  void aDividerThatLeavesEnoughStaysWhereItWasPut(FxRobot robot) {
    robot.interact(() -> both.setDividerPosition(0, 0.7));
    WaitForAsyncUtils.waitForFxEvents();
    needs(robot, 0.55);

    assertThat(both.getDividerPositions()[0]).isCloseTo(0.7, Offset.offset(0.01));
  }

  /** Stages of tests before may have left another height than is asked for. */
  private void needs(FxRobot robot, double share) {
    robot.interact(() -> strip.setMinHeight(share * both.getHeight()));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
