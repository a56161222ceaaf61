package krelectra.app.annotate.assist;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.app.look.SegmentedSwitch;
import krelectra.app.loop.suggestion.SuggestionFilter;

/** Asks a model for suggestions, and accepts those that are sure enough. */
final class SuggestPane extends VBox {
  private final SuggestViewModel suggest;
  private final Messages messages;
  private final Label waiting = new Label();
  private final Button accept = new Button();

  /**
   * A pane.
   *
   * @param folders asks for a folder
   */
  SuggestPane(
      SuggestViewModel suggest, Messages messages, Function<String, Optional<Path>> folders) {
    this.suggest = suggest;
    this.messages = messages;
    getStyleClass().add("assist-pane");
    Button start = new Button();
    start.setId("suggest-start");
    start.textProperty().bind(messages.text("suggest.start"));
    start.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
    start.setMinWidth(USE_PREF_SIZE);
    start.disableProperty().bind(suggest.readyProperty().not());
    start.setOnAction(event -> suggest.suggest());
    var filter =
        new SegmentedSwitch<>(
            "suggest-filter",
            suggest.filterProperty(),
            java.util.List.of(SuggestionFilter.values()),
            each -> messages.text("filter." + each.name().toLowerCase(Locale.ROOT)),
            each -> messages.text("filter." + each.name().toLowerCase(Locale.ROOT) + ".help"));
    getChildren()
        .addAll(
            new FlowPane(
                12,
                6,
                new RunChoiceBox("suggest-run", suggest.runs(), messages, folders),
                filter,
                probability("suggest-threshold", "suggest.threshold", suggest.thresholdProperty()),
                start),
            accepting());
    InvalidationListener changed = observable -> update();
    suggest.waitingProperty().addListener(changed);
    suggest.leastProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private FlowPane accepting() {
    accept.setId("suggest-accept");
    accept.getStyleClass().add(Styles.SMALL);
    accept.setMinWidth(USE_PREF_SIZE);
    accept.setOnAction(event -> suggest.acceptSure());
    suggest.busyProperty().addListener(observable -> update());
    waiting.setId("suggest-waiting");
    waiting.getStyleClass().add(Styles.TEXT_MUTED);
    FlowPane row =
        new FlowPane(
            12,
            6,
            waiting,
            probability("suggest-least", "suggest.least", suggest.leastProperty()),
            accept);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox probability(String id, String key, DoubleProperty property) {
    Slider slider = new Slider(0, 1, property.get());
    slider.setId(id);
    slider.setBlockIncrement(0.05);
    slider.setMajorTickUnit(0.05);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setPrefWidth(110);
    slider.valueProperty().bindBidirectional(property);
    slider.accessibleTextProperty().bind(messages.text(key));
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.setLabelFor(slider);
    Label value = new Label();
    value.setMinWidth(44);
    property.subscribe(now -> value.setText(Math.round(now.doubleValue() * 100) + " %"));
    HBox box = new HBox(6, label, slider, value);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void update() {
    long all = suggest.waitingProperty().get().size();
    long sure = suggest.sureEnough();
    waiting.setText(messages.get("suggest.waiting", all));
    accept.setText(messages.get("suggest.accept", sure));
    accept.setDisable(sure == 0 || suggest.busyProperty().get());
  }
}
