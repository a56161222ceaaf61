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
    strip.setMinHeight(324);
    tools.setMinHeight(0);
    both = new StripAboveTools(strip, tools, 0.44);
    stage.setScene(new Scene(both, 996, 701));
    stage.show();
  }

  @Test
  void toolsHaveAllThatTheStripLeaves(FxRobot robot) {
    assertThat(strip.getHeight() + tools.getHeight()).isCloseTo(both.getHeight(), A_DIVIDER);

    robot.interact(() -> strip.setMinHeight(382));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(strip.getHeight()).isCloseTo(382, A_DIVIDER);
    assertThat(strip.getHeight() + tools.getHeight()).isCloseTo(both.getHeight(), A_DIVIDER);
  }

  @Test
  void aDividerThatLeavesEnoughStaysWhereItWasPut(FxRobot robot) {
    robot.interact(() -> both.setDividerPosition(0, 0.7));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> strip.setMinHeight(382));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(both.getDividerPositions()[0]).isCloseTo(0.7, Offset.offset(0.01));
  }
}
