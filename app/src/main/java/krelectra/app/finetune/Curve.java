package krelectra.app.finetune;

import java.util.List;
import javafx.scene.paint.Color;
import krelectra.app.run.RunMetrics;

/**
 * A line of a chart.
 *
 * @param isDotted whether its points are marked, as those of few evaluations
 */
record Curve(String name, Color colour, List<RunMetrics.Point> points, boolean isDotted) {
  Curve {
    points = List.copyOf(points);
  }
}
