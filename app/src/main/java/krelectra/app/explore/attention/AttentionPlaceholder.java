package krelectra.app.explore.attention;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;

/** What stands in the place of attention until there is some: what will be seen there. */
final class AttentionPlaceholder extends VBox {
  /** Without room for more, the words alone. */
  private static final double LEAST_HEIGHT = 220;

  private static final int HEADS = 4;
  private static final int LAYERS = 2;
  private static final int CELLS = 6;
  private static final int CELL = 6;
  private static final int STEP = CELLS * CELL + 8;

  private final ObservableValue<Theme> theme;
  private final Canvas sketch = new Canvas(HEADS * STEP, LAYERS * STEP);

  AttentionPlaceholder(AttentionViewModel model, Messages messages, ObservableValue<Theme> theme) {
    super(10);
    this.theme = theme;
    BooleanBinding isReady = model.pictureProperty().isNotNull();
    Label title = new Label();
    title.getStyleClass().add("title");
    title.textProperty().bind(messages.text("empty.title"));
    Label text = new Label();
    text.setWrapText(true);
    text.setTextAlignment(TextAlignment.CENTER);
    text.setAlignment(Pos.CENTER);
    text.setMaxWidth(440);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.textProperty()
        .bind(
            Bindings.when(model.loadingProperty())
                .then(messages.text("loading.text"))
                .otherwise(
                    Bindings.when(isReady)
                        .then(messages.text("nothing.text"))
                        .otherwise(messages.text("empty.text"))));
    ProgressIndicator progress = new ProgressIndicator();
    progress.setPrefSize(28, 28);
    progress.visibleProperty().bind(model.loadingProperty());
    progress.managedProperty().bind(progress.visibleProperty());
    getChildren().addAll(sketch, title, text, progress);
    setAlignment(Pos.CENTER);
    setMinSize(0, 0);
    getStyleClass().add("attention-placeholder");
    sketch.visibleProperty().bind(heightProperty().greaterThan(LEAST_HEIGHT));
    sketch.managedProperty().bind(sketch.visibleProperty());
    theme.subscribe(this::draw);
    draw();
  }

  /** Attention as it often looks: to oneself, to the word before, to one mark, to all. */
  private void draw() {
    Palette palette = theme.getValue().palette();
    Heat heat = Heat.attention(theme.getValue());
    GraphicsContext sheet = sketch.getGraphicsContext2D();
    sheet.clearRect(0, 0, sketch.getWidth(), sketch.getHeight());
    for (int i = 0; i < HEADS * LAYERS; i++) {
      int x = i % HEADS * STEP + 4;
      int y = i / HEADS * STEP + 4;
      for (int cell = 0; cell < CELLS * CELLS; cell++) {
        sheet.setFill(heat.colour(sample(i, cell / CELLS, cell % CELLS)));
        sheet.fillRect(x + cell % CELLS * CELL, y + (double) (cell / CELLS * CELL), CELL, CELL);
      }
      sheet.setStroke(palette.line());
      sheet.strokeRect(x - 0.5, y - 0.5, CELLS * CELL + 1, CELLS * CELL + 1);
    }
  }

  private static double sample(int head, int from, int to) {
    return switch (head % 4) {
      case 0 -> from == to ? 0.6 : 0.06;
      case 1 -> from == to + 1 ? 0.6 : 0.06;
      case 2 -> to == CELLS - 1 ? 0.55 : 0.05;
      default -> 0.12 + 0.04 * ((from * 7 + to * 5 + head) % 4);
    };
  }
}
