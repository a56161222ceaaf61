package krelectra.app.finetune;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import krelectra.app.figure.DataTable;
import krelectra.app.figure.Fact;
import krelectra.app.figure.Figure;
import krelectra.app.figure.FigureSource;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Pen;
import krelectra.app.run.RunMetrics;
import org.jspecify.annotations.Nullable;

/** Charts side by side, or under each other where there is little room. */
final class ChartsPane extends Region implements FigureSource {
  private static final double NARROW = 560;
  private static final double HEIGHT = 230;
  private static final double FIGURE_WIDTH = 900;

  private final ObservableValue<Theme> theme;
  private final Canvas canvas = new Canvas();
  private Content content = new Content("", List.of(), List.of());

  /**
   * What is shown.
   *
   * @param name of the run or runs
   * @param charts made anew for each theme
   * @param facts of the figure
   */
  record Content(String name, List<Chart> charts, List<Fact> facts) {
    Content {
      charts = List.copyOf(charts);
      facts = List.copyOf(facts);
    }
  }

  /** A chart for any theme: its curves' colours are chosen by their place. */
  record Chart(String title, String axis, List<NamedPoints> curves) {
    Chart {
      curves = List.copyOf(curves);
    }

    ChartPainter painter(Theme theme) {
      List<Curve> coloured = new ArrayList<>();
      for (int i = 0; i < curves.size(); i++) {
        NamedPoints each = curves.get(i);
        coloured.add(
            new Curve(
                each.name(),
                i % 2 == 0 ? theme.palette().accent() : theme.palette().alarm(),
                each.points(),
                each.isDotted()));
      }
      return new ChartPainter(title, axis, coloured, theme.palette());
    }
  }

  /** Points of one thing. */
  record NamedPoints(String name, List<RunMetrics.Point> points, boolean isDotted) {
    NamedPoints {
      points = List.copyOf(points);
    }
  }

  ChartsPane(ObservableValue<Theme> theme) {
    this.theme = theme;
    getChildren().add(canvas);
    setMinSize(0, 0);
    theme.subscribe(now -> requestLayout());
  }

  void show(Content now) {
    content = now;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return width > 0 && width < NARROW ? HEIGHT * Math.max(1, content.charts().size()) : HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return FIGURE_WIDTH;
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    draw(new CanvasPen(canvas.getGraphicsContext2D()), getWidth(), getHeight(), theme.getValue());
  }

  private void draw(Pen pen, double width, double height, Theme look) {
    int count = content.charts().size();
    if (count == 0 || width <= 0) {
      return;
    }
    boolean isHigh = width < NARROW;
    double each = isHigh ? width : width / count;
    double high = isHigh ? height / count : height;
    for (int i = 0; i < count; i++) {
      pen.save();
      pen.translate(isHigh ? 0 : i * each, isHigh ? i * high : 0);
      content.charts().get(i).painter(look).draw(pen, each, high);
      pen.restore();
    }
  }

  @Override
  public Optional<Figure> figure() {
    if (content.charts().stream().allMatch(c -> c.painter(theme.getValue()).isEmpty())) {
      return Optional.empty();
    }
    Theme look = theme.getValue();
    Content now = content;
    Drawing drawing =
        new Drawing(
            FIGURE_WIDTH,
            HEIGHT,
            look.palette().background(),
            pen -> draw(pen, FIGURE_WIDTH, HEIGHT, look));
    return Optional.of(new Figure("curves", now.name(), drawing, now.facts(), data(now)));
  }

  private static DataTable data(Content content) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Chart chart : content.charts()) {
      for (NamedPoints curve : chart.curves()) {
        for (RunMetrics.Point point : curve.points()) {
          rows.add(List.of(chart.title(), curve.name(), point.step(), point.value()));
        }
      }
    }
    return new DataTable(List.of("chart", "curve", "step", "value"), rows);
  }
}
