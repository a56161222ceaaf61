package krelectra.app.explore.attention;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Pen;

/**
 * Attention: all heads, one head as a matrix or as lines, with what can be chosen, the scale of
 * colours and the exact value under the pointer. For any size from 400 × 300.
 */
public final class AttentionPane extends BorderPane {
  /** Narrower, the exact value needs the room of the scale's title. */
  private static final double NARROW = 600;

  private static final double MARGIN = 10;

  private final AttentionViewModel model;
  private final Node placeholder;
  private final DrawnView grid;
  private final DrawnView matrix;
  private final DrawnView lines;
  private final ColourLegend legend;
  private final DetailsPane details;
  private final Label hover = new Label();

  /**
   * Makes the pane.
   *
   * @param messages of any package; this one's texts are taken in their language
   * @param theme followed while the window is open
   */
  public AttentionPane(AttentionViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    Messages own = messages.of(AttentionPane.class);
    placeholder = new AttentionPlaceholder(model, own, theme);
    grid = new ModelGridView(model, own, theme);
    matrix = new HeadMatrixView(model, own, theme);
    lines = new HeadLinesView(model, own, theme);
    legend = new ColourLegend(own, theme);
    BooleanBinding isNarrow = widthProperty().lessThan(NARROW);
    setTop(top(own, isNarrow));
    setBottom(foot(own));
    details = new DetailsPane(model, own);
    details
        .visibleProperty()
        .bind(
            model
                .detailedProperty()
                .and(isNarrow.not())
                .and(Bindings.createBooleanBinding(() -> !isEmpty(), model.units())));
    details.managedProperty().bind(details.visibleProperty());
    setRight(details);
    setMinSize(0, 0);
    getStyleClass().add("attention-pane");
    getStylesheets()
        .add(Objects.requireNonNull(AttentionPane.class.getResource("attention.css")).toString());
    model.viewProperty().subscribe(this::choose);
    model.units().subscribe(this::choose);
    model.loadingProperty().subscribe(this::choose);
    choose();
  }

  private Node top(Messages own, BooleanBinding isNarrow) {
    Label warning = new Label();
    warning.setId("uniform-warning");
    warning.getStyleClass().add("attention-warning");
    warning.setWrapText(true);
    warning.setMaxWidth(Double.MAX_VALUE);
    warning.setMinHeight(USE_PREF_SIZE);
    warning.textProperty().bind(own.text("uniform"));
    warning
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> {
                  AttentionPicture now = model.units().getValue();
                  return now != null && now.isNearlyUniform();
                },
                model.units()));
    warning.managedProperty().bind(warning.visibleProperty());
    VBox top = new VBox(new AttentionControls(model, own, isNarrow), warning);
    top.visibleProperty().bind(model.pictureProperty().isNotNull());
    top.managedProperty().bind(top.visibleProperty());
    return top;
  }

  private Node foot(Messages own) {
    hover.setId("hovered");
    hover.textProperty().bind(HoverText.of(model, own));
    hover.setMaxWidth(Double.MAX_VALUE);
    hover.setMinWidth(0);
    Tooltip whole = new Tooltip();
    whole.setWrapText(true);
    whole.setMaxWidth(320);
    whole
        .textProperty()
        .bind(Bindings.concat(hover.textProperty(), "\n\n", own.text("hover.help")));
    hover.setTooltip(whole);
    HBox.setHgrow(hover, Priority.ALWAYS);
    legend
        .prefWidthProperty()
        .bind(
            Bindings.when(widthProperty().lessThan(NARROW))
                .then(ColourLegend.LEAST_WIDTH)
                .otherwise(USE_COMPUTED_SIZE));
    ProgressIndicator computing = new ProgressIndicator();
    computing.setId("computing");
    computing.setPrefSize(16, 16);
    computing.accessibleTextProperty().bind(own.text("loading.text"));
    computing.visibleProperty().bind(BooleanExpression.booleanExpression(model.computing()));
    computing.managedProperty().bind(computing.visibleProperty());
    HBox foot = new HBox(8, computing, hover, legend);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.visibleProperty().bind(model.pictureProperty().isNotNull());
    foot.managedProperty().bind(foot.visibleProperty());
    foot.setPadding(new Insets(4, 0, 2, MARGIN));
    return foot;
  }

  private boolean isEmpty() {
    AttentionPicture units = model.units().getValue();
    return units == null || units.size() == 0;
  }

  private void choose() {
    boolean isEmpty = isEmpty();
    Node shown = isEmpty ? placeholder : chosen();
    model.hoveredProperty().set(null);
    // What is still seen while the next numbers are on their way is about to go.
    shown.setOpacity(!isEmpty && model.loadingProperty().get() ? 0.4 : 1);
    setCenter(shown);
  }

  private DrawnView chosen() {
    return switch (model.viewProperty().get()) {
      case MODEL -> grid;
      case MATRIX -> matrix;
      case LINES -> lines;
    };
  }

  /**
   * The view for any pen, with the scale of colours; none if there is no attention.
   *
   * @param height at least; more where there is more to see
   */
  public Optional<Drawing> drawing(double width, double height) {
    if (isEmpty()) {
      return Optional.empty();
    }
    DrawnView view = chosen();
    return Optional.of(
        view.drawing(width, height - ColourLegend.HEIGHT)
            .above(
                new Drawing(
                    width,
                    ColourLegend.HEIGHT,
                    view.palette().background(),
                    pen -> foot(pen, view, width))));
  }

  private void foot(Pen pen, DrawnView view, double width) {
    legend.draw(pen, width);
    double room = width - Math.min(width, legend.computePrefWidth(-1)) - 2 * MARGIN;
    pen.setFont(view.lettering.plain);
    pen.setFill(view.palette().text());
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(
        view.lettering.fit(hover.getText(), Math.max(0, room)), MARGIN, ColourLegend.HEIGHT / 2);
  }
}
