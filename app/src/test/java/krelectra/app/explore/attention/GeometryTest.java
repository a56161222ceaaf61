package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import krelectra.app.look.Heat;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.attention.HeadScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {

  @ParameterizedTest
  @CsvSource({
    "400,180,1,1",
    "400,180,10,10",
    "400,180,512,512",
    "900,800,3,3",
    "900,800,60,60",
    "900,800,512,512",
    "900,800,3,40",
    "900,800,40,3",
    "900,800,400,7"
  })
  void aMatrixStaysInItsViewAndKnowsItsCells(double width, double height, int rows, int columns) {
    MatrixLayout layout = MatrixLayout.in(width, height, rows, columns, 60, 58);
    MatrixGeometry matrix = layout.geometry();
    assertThat(matrix.x()).isGreaterThanOrEqualTo(layout.length());
    assertThat(matrix.x() + matrix.width()).isLessThanOrEqualTo(width);
    assertThat(matrix.y() + matrix.height()).isLessThanOrEqualTo(height);
    for (int i = 0; i < rows; i++) {
      assertThat(matrix.row(matrix.y() + matrix.rowMiddle(i))).isEqualTo(i);
    }
    for (int i = 0; i < columns; i++) {
      assertThat(matrix.column(matrix.x() + matrix.columnMiddle(i))).isEqualTo(i);
    }
    assertThat(matrix.row(matrix.y() - 1)).isEqualTo(-1);
    assertThat(matrix.column(matrix.x() + matrix.width())).isEqualTo(-1);
  }

  @Test
  void labelsAreTurnedOnlyAsFarAsTheyMust() {
    assertThat(MatrixLayout.in(900, 800, 8, 8, 40, 58).angle()).isEqualTo(MatrixLayout.Angle.LEVEL);
    assertThat(MatrixLayout.in(900, 800, 24, 24, 60, 58).angle())
        .isEqualTo(MatrixLayout.Angle.SLANTED);
    assertThat(MatrixLayout.in(900, 800, 60, 60, 60, 58).angle())
        .isEqualTo(MatrixLayout.Angle.UPRIGHT);
  }

  @ParameterizedTest
  @CsvSource({"400,180,12,12", "900,800,12,12", "900,800,3,4", "300,200,24,16"})
  void aGridKnowsItsHeads(double width, double height, int layers, int heads) {
    GridGeometry grid = GridGeometry.in(width, height, 60, 36, 0, HeadOrder.byPlace(layers, heads));
    assertThat(grid.x() + grid.step() * heads).isLessThanOrEqualTo(width);
    assertThat(grid.y() + grid.step() * layers).isLessThanOrEqualTo(height);
    for (int layer = 0; layer < layers; layer++) {
      Head head = new Head(layer, heads - 1);
      assertThat(grid.at(grid.x(head), grid.y(head))).isEqualTo(head);
    }
    assertThat(grid.at(grid.x() - 1, grid.y())).isNull();
    assertThat(grid.at(grid.x(), grid.y() + grid.step() * layers)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"700,140,12,12,2", "1300,120,12,12,3", "700,400,12,12,1", "900,100,7,4,3"})
  void whereHeightIsScarceLaterLayersStandBesideTheFirst(
      double width, double height, int layers, int heads, int blocks) {
    HeadOrder order = HeadOrder.byPlace(layers, heads);
    GridGeometry grid = GridGeometry.in(width, height, 60, 36, 0, order);
    assertThat(grid.blocks()).isEqualTo(blocks);
    assertThat(grid.x() + grid.width()).isLessThanOrEqualTo(width);
    assertThat(grid.y() + grid.rowStep() * grid.rows()).isLessThanOrEqualTo(height);
    for (int place = 0; place < layers * heads; place++) {
      Head head = order.at(place);
      assertThat(grid.at(grid.x(head), grid.y(head))).isEqualTo(head);
      double right = grid.x(head) + grid.side() - 1;
      assertThat(grid.at(right, grid.y(head) + grid.side() - 1)).isEqualTo(head);
    }
    assertThat(grid.at(grid.x() - 1, grid.y())).isNull();
    assertThat(grid.at(grid.x(), grid.y() + grid.rowStep() * grid.rows())).isNull();
    if (blocks > 1) {
      double between = grid.x() + grid.blockStep() - 10;
      assertThat(grid.at(between, grid.y())).as("between two blocks").isNull();
    }
  }

  @Test
  void captionsHaveRoomBelowThumbnailsInAnyOrder() {
    HeadOrder order = new HeadOrder(2, HeadScore.SELF, List.of(3, 0, 2, 1));
    GridGeometry grid = GridGeometry.in(400, 300, 10, 6, 15, order);
    assertThat(grid.y() + 2 * grid.rowStep()).isLessThanOrEqualTo(300);
    assertThat(grid.at(grid.x(), grid.y())).isEqualTo(new Head(1, 1));
    assertThat(grid.y(new Head(0, 1)) - grid.y(new Head(0, 0))).isEqualTo(grid.rowStep());
    assertThat(grid.rowStep() - grid.side()).isGreaterThan(15);
    assertThat(order.moved(new Head(1, 1), 1, 0)).isEqualTo(new Head(1, 0));
    assertThat(order.moved(new Head(1, 1), -1, -1)).isEqualTo(new Head(1, 1));
  }

  @ParameterizedTest
  @CsvSource({"3,9", "3,10", "7,100", "100,33", "512,300", "5,5"})
  void everyPixelShowsTheGreatestOfItsCells(int m, int side) {
    float[] map = SampleAttention.maps(1, 1, m).values();
    Heat heat = Heat.attention(Theme.LIGHT);
    int[] pixels = new int[side * side];
    byte[] steps = new byte[m * m];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = WeightScale.step(map[i]);
    }
    new MatrixPainter(steps, m, m, pixels, side, side).paint(heat);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float greatest = 0;
        for (int from = y * m / side;
            from <= Math.max(y * m / side, (y + 1) * m / side - 1);
            from++) {
          for (int to = x * m / side; to <= Math.max(x * m / side, (x + 1) * m / side - 1); to++) {
            greatest = Math.max(greatest, map[from * m + to]);
          }
        }
        assertThat(pixels[y * side + x]).isEqualTo(heat.argb(WeightScale.step(greatest)));
      }
    }
  }
}
