package krelectra.app.explore.attention;

import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.picture.Pen;
import org.jspecify.annotations.Nullable;

/**
 * Every head of every layer in small. A click or Enter opens a head, arrows move the focus, Ctrl
 * and click choose heads to average.
 */
final class ModelGridView extends DrawnView {
  private final Rectangle focus = frame(2.5);
  private final Rectangle hover = frame(1.5);
  private @Nullable GridGeometry geometry;

  ModelGridView(AttentionViewModel model, Messages messages, ObservableValue<Theme> theme) {
    super(model, messages, theme);
    setId("attention-grid");
    getChildren().addAll(hover, focus);
    redrawOn(model.units(), model.heads().averagedProperty());
    redrawOn(model.order(), model.scores());
    redrawOn(model.orderProperty());
    model.heads().layerProperty().subscribe(this::mark);
    model.heads().headProperty().subscribe(this::mark);
    model.hoveredProperty().subscribe(this::mark);
    setOnMouseMoved(event -> model.hoveredProperty().set(hovered(event)));
    setOnMouseClicked(this::click);
    setOnKeyPressed(this::press);
  }

  private static Rectangle frame(double width) {
    Rectangle frame = new Rectangle();
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    frame.setFill(Color.TRANSPARENT);
    frame.setStrokeWidth(width);
    return frame;
  }

  /** Where things were drawn last; null if there was nothing. */
  @Nullable GridGeometry geometry() {
    return geometry;
  }

  @Override
  void draw(Pen pen, Bitmap image, double width, double height) {
    AttentionPicture picture = model.units().getValue();
    HeadOrder order = model.order().getValue();
    if (picture == null || order == null || picture.size() == 0) {
      geometry = null;
      return;
    }
    boolean isByPlace = order.isByPlace();
    double left = isByPlace ? lettering.width(messages.get("layer")) + 14 : 20;
    double top = isByPlace ? 2 * Lettering.LINE + 6 : 6;
    GridCaptions captions = GridCaptions.of(model, lettering, palette());
    GridGeometry grid = GridGeometry.in(width - 8, height - 6, left, top, captions.height(), order);
    geometry = grid;
    paint(image, picture.thumbnails(), grid);
    if (isByPlace) {
      letter(pen, grid);
    }
    captions.draw(pen, grid);
    mark();
  }

  private void paint(Bitmap image, Thumbnails thumbnails, GridGeometry grid) {
    double scale = image.scale();
    int side = (int) Math.round(grid.side() * scale);
    int stride = (int) Math.ceil(grid.width() * scale);
    int[] pixels =
        image.pixels(stride, (int) Math.ceil(grid.rowStep() * (double) grid.rows() * scale));
    Arrays.fill(pixels, PixelImage.argb(palette().background()));
    int line = PixelImage.argb(palette().line());
    int chosen = PixelImage.argb(palette().accent());
    ThumbnailPainter painter = new ThumbnailPainter(thumbnails, heat(), pixels, stride, side);
    for (int place = 0; place < grid.order().ranking().size(); place++) {
      Head head = grid.order().at(place);
      int frame = model.heads().averagedProperty().get().contains(head) ? chosen : line;
      int x = (int) Math.floor(grid.left(place) * scale);
      int y = (int) Math.floor(grid.above(place) * scale);
      painter.paint(head.layer(), head.index(), x, y, frame);
    }
    image.show(grid.x(), grid.y());
  }

  private void letter(Pen pen, GridGeometry grid) {
    pen.setFill(palette().faintText());
    pen.setFont(lettering.plain);
    pen.setTextAlign(TextAlignment.RIGHT);
    double numbers = grid.y() - 4 - Lettering.LINE / 2;
    pen.fillText(messages.get("layer"), grid.x() - 8, numbers);
    int everyRow = (int) Math.ceil(Lettering.LINE / grid.rowStep());
    for (int layer = 0; layer < grid.order().rows(); layer++) {
      if (layer % grid.rows() % everyRow == 0) {
        Head first = new Head(layer, 0);
        double middle = grid.y(first) + grid.side() / 2.0;
        pen.fillText(String.valueOf(layer + 1), grid.x(first) - 8, middle);
      }
    }
    pen.setTextAlign(TextAlignment.CENTER);
    int everyColumn = (int) Math.ceil(20.0 / grid.step());
    for (int block = 0; block < grid.blocks(); block++) {
      int layer = block * grid.rows();
      for (int head = 0; head < grid.order().heads(); head += everyColumn) {
        double middle = grid.x(new Head(layer, head)) + grid.side() / 2.0;
        pen.fillText(String.valueOf(head + 1), middle, numbers);
      }
      double half = grid.step() * grid.order().heads() / 2.0;
      pen.fillText(
          messages.get("head"), grid.x(new Head(layer, 0)) + half, numbers - Lettering.LINE);
    }
  }

  /** Frames the focused and the hovered head; the thumbnails stay as they are. */
  private void mark() {
    Head hovered = model.hoveredProperty().get() instanceof Hover.OfHead(Head head) ? head : null;
    frame(focus, geometry == null ? null : model.heads().focused());
    frame(hover, hovered);
    focus.setStroke(palette().accent());
    hover.setStroke(palette().text());
  }

  @Override
  void frameFocus(Pen pen) {
    GridGeometry grid = geometry;
    if (grid != null) {
      Head head = model.heads().focused();
      pen.setStroke(palette().accent());
      pen.setLineWidth(focus.getStrokeWidth());
      pen.strokeRect(grid.x(head) - 1, grid.y(head) - 1, grid.side() + 2, grid.side() + 2);
    }
  }

  private void frame(Rectangle frame, @Nullable Head head) {
    GridGeometry grid = geometry;
    frame.setVisible(head != null && grid != null);
    if (head != null && grid != null) {
      frame.setX(grid.x(head) - 1);
      frame.setY(grid.y(head) - 1);
      frame.setWidth(grid.side() + 2);
      frame.setHeight(grid.side() + 2);
    }
  }

  private @Nullable Hover hovered(MouseEvent event) {
    Head head = geometry == null ? null : geometry.at(event.getX(), event.getY());
    return head == null ? null : new Hover.OfHead(head);
  }

  private void click(MouseEvent event) {
    requestFocus();
    if (hovered(event) instanceof Hover.OfHead(Head head)) {
      if (event.isShortcutDown()) {
        model.heads().toggleAveraged(head);
      } else {
        model.open(head);
      }
    }
  }

  private void press(KeyEvent event) {
    HeadOrder order = model.order().getValue();
    if (order == null) {
      return;
    }
    Head now = model.heads().focused();
    KeyCode code = event.getCode();
    switch (code) {
      case UP -> model.heads().moveFocus(order.moved(now, -1, 0));
      case DOWN -> model.heads().moveFocus(order.moved(now, 1, 0));
      case LEFT -> model.heads().moveFocus(order.moved(now, 0, -1));
      case RIGHT -> model.heads().moveFocus(order.moved(now, 0, 1));
      case ENTER -> model.openLast();
      case SPACE -> model.heads().toggleAveraged(now);
      default -> {
        return;
      }
    }
    model.hoveredProperty().set(null);
    event.consume();
  }
}
