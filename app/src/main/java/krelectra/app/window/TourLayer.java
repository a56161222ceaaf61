package krelectra.app.window;

import atlantafx.base.theme.Styles;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** Shows the tour over the window: a frame around what it is about, and a card beside it. */
final class TourLayer extends Pane {
  private static final double CARD = 360;
  private static final double GAP = 12;

  private final TourViewModel tour;
  private final Messages messages;
  private final Region frame = new Region();
  private final Label title = new Label();
  private final Label text = new Label();
  private final Label count = new Label();
  private final Button back = new Button();
  private final Button next = new Button();
  private final VBox card;

  TourLayer(TourViewModel tour, Messages messages) {
    this.tour = tour;
    this.messages = messages;
    setPickOnBounds(false);
    frame.getStyleClass().add("tour-frame");
    frame.setMouseTransparent(true);
    title.getStyleClass().add(Styles.TITLE_4);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    count.getStyleClass().add(Styles.TEXT_MUTED);
    Button skip = new Button();
    skip.setId("tour-skip");
    skip.textProperty().bind(messages.text("tour.skip"));
    skip.getStyleClass().add(Styles.FLAT);
    skip.setOnAction(event -> tour.end());
    back.setId("tour-back");
    back.textProperty().bind(messages.text("tour.back"));
    back.setOnAction(event -> tour.back());
    next.setId("tour-next");
    next.getStyleClass().add(Styles.ACCENT);
    next.setOnAction(event -> tour.next());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(8, count, gap, skip, back, next);
    buttons.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    card = new VBox(10, title, text, buttons);
    card.getStyleClass().add("tour-card");
    card.setPrefWidth(CARD);
    card.setMaxWidth(CARD);
    getChildren().addAll(frame, card);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            tour.end();
            event.consume();
          }
        });
    messages.language().subscribe(now -> say(tour.stepProperty().get()));
    tour.stepProperty().subscribe(this::say);
  }

  private void say(@Nullable TourStep step) {
    setVisible(step != null);
    if (step == null) {
      return;
    }
    int before = TourViewModel.before(step);
    boolean isLast = before == TourViewModel.stops() - 1;
    title.setText(messages.get(step.key()));
    text.setText(messages.get(step.key() + ".text"));
    count.setText((before + 1) + " / " + TourViewModel.stops());
    next.setText(messages.get(isLast ? "tour.done" : "tour.next"));
    back.setVisible(before > 0);
    card.setAccessibleText(title.getText() + ". " + text.getText());
    requestLayout();
    next.requestFocus();
  }

  @Override
  protected void layoutChildren() {
    TourStep step = tour.stepProperty().get();
    Node target = step == null || getScene() == null ? null : getScene().lookup(step.target());
    if (target == null) {
      frame.setVisible(false);
      card.resizeRelocate((getWidth() - CARD) / 2, getHeight() / 3, CARD, card.prefHeight(CARD));
      return;
    }
    Bounds bounds = sceneToLocal(target.localToScene(target.getBoundsInLocal()));
    frame.setVisible(true);
    frame.resizeRelocate(
        bounds.getMinX() - 4, bounds.getMinY() - 4, bounds.getWidth() + 8, bounds.getHeight() + 8);
    double height = card.prefHeight(CARD);
    double below = bounds.getMaxY() + GAP;
    double above = bounds.getMinY() - GAP - height;
    double y = below + height <= getHeight() ? below : Math.max(GAP, above);
    double x = Math.clamp(bounds.getCenterX() - CARD / 2, GAP, getWidth() - CARD - GAP);
    card.resizeRelocate(x, y, CARD, height);
  }
}
