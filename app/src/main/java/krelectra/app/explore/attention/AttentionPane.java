package krelectra.app.explore.attention;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;

/**
 * Attention: all heads, one head as a matrix or as lines, with what can be chosen, the scale of
 * colours and the exact value under the pointer. For any size from 400 × 300.
 */
public final class AttentionPane extends BorderPane {
  private final AttentionViewModel model;
  private final Node placeholder;
  private final Node grid;
  private final Node matrix;
  private final Node lines;

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
    setTop(new AttentionControls(model, own));
    setBottom(foot(own, theme));
    setMinSize(0, 0);
    model.viewProperty().subscribe(this::choose);
    model.units().subscribe(this::choose);
    model.loadingProperty().subscribe(this::choose);
  }

  private Node foot(Messages own, ObservableValue<Theme> theme) {
    Label hover = new Label();
    hover.setId("hovered");
    hover.textProperty().bind(HoverText.of(model, own));
    hover.setMaxWidth(Double.MAX_VALUE);
    hover.setMinWidth(0);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(hover.textProperty());
    hover.setTooltip(whole);
    HBox.setHgrow(hover, Priority.ALWAYS);
    HBox foot = new HBox(8, hover, new ColourLegend(own, theme));
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setPadding(new Insets(4, 0, 2, 10));
    return foot;
  }

  private void choose() {
    AttentionPicture units = model.units().getValue();
    boolean isEmpty = units == null || units.size() == 0;
    Node shown =
        isEmpty
            ? placeholder
            : switch (model.viewProperty().get()) {
              case MODEL -> grid;
              case MATRIX -> matrix;
              case LINES -> lines;
            };
    model.hoveredProperty().set(null);
    // What is still seen while the next numbers are on their way is about to go.
    shown.setOpacity(!isEmpty && model.loadingProperty().get() ? 0.4 : 1);
    setCenter(shown);
  }
}
