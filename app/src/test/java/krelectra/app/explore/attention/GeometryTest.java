package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;

import krelectra.app.look.Heat;
import krelectra.app.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {

  @ParameterizedTest
  @CsvSource({"400,180,1", "400,180,10", "400,180,512", "900,800,3", "900,800,60", "900,800,512"})
  void aMatrixStaysInItsViewAndKnowsItsCells(double width, double height, int size) {
    MatrixLayout layout = MatrixLayout.in(width, height, size, 60, 58);
    MatrixGeometry matrix = layout.geometry();
    assertThat(matrix.x()).isGreaterThanOrEqualTo(layout.length());
    assertThat(matrix.x() + matrix.side()).isLessThanOrEqualTo(width);
    assertThat(matrix.y() + matrix.side()).isLessThanOrEqualTo(height);
    for (int i = 0; i < size; i++) {
      assertThat(matrix.row(matrix.y() + matrix.middle(i))).isEqualTo(i);
      assertThat(matrix.column(matrix.x() + matrix.middle(i))).isEqualTo(i);
    }
    assertThat(matrix.row(matrix.y() - 1)).isEqualTo(-1);
    assertThat(matrix.column(matrix.x() + matrix.side())).isEqualTo(-1);
  }

  @Test
  void labelsAreTurnedOnlyAsFarAsTheyMust() {
    assertThat(MatrixLayout.in(900, 800, 8, 40, 58).angle()).isEqualTo(MatrixLayout.Angle.LEVEL);
    assertThat(MatrixLayout.in(900, 800, 24, 60, 58).angle()).isEqualTo(MatrixLayout.Angle.SLANTED);
    assertThat(MatrixLayout.in(900, 800, 60, 60, 58).angle()).isEqualTo(MatrixLayout.Angle.UPRIGHT);
  }

  @ParameterizedTest
  @CsvSource({"400,180,12,12", "900,800,12,12", "900,800,3,4", "300,200,24,16"})
  void aGridKnowsItsHeads(double width, double height, int layers, int heads) {
    GridGeometry grid = GridGeometry.in(width, height, 60, 36, layers, heads);
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
  @CsvSource({"3,9", "3,10", "7,100", "100,33", "512,300", "5,5"})
  void everyPixelShowsTheGreatestOfItsCells(int m, int side) {
    float[] map = SampleAttention.maps(1, 1, m).values();
    Heat heat = Heat.attention(Theme.LIGHT);
    int[] pixels = new int[side * side];
    new MatrixPainter(map, m, pixels, side).paint(heat);
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
