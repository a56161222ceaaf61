package krelectra.app.explore.attribution;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import krelectra.app.language.Messages;
import krelectra.app.look.SegmentedSwitch;
import krelectra.inference.analysis.attribution.Method;

/** What is explained, and how. */
final class AttributionControls extends FlowPane {
  private final Messages messages;

  AttributionControls(AttributionViewModel model, Messages messages) {
    super(12, 8);
    this.messages = messages;
    getStyleClass().add("attribution-controls");
    SegmentedSwitch<Method> method =
        new SegmentedSwitch<>(
            "method",
            model.methodProperty(),
            List.of(Method.INTEGRATED_GRADIENTS, Method.GRADIENT_TIMES_INPUT),
            value -> messages.text("method." + value.name().toLowerCase(Locale.ROOT)),
            value -> messages.text("method." + value.name().toLowerCase(Locale.ROOT) + ".help"));
    Spinner<Integer> steps = new Spinner<>();
    var values = new IntegerSpinnerValueFactory(1, AttributionViewModel.MOST_STEPS, 50, 10);
    steps.setValueFactory(values);
    steps.setId("steps");
    steps.setEditable(true);
    steps.setPrefWidth(96);
    values.valueProperty().bindBidirectional(model.stepsProperty().asObject());
    steps.accessibleTextProperty().bind(messages.text("steps"));
    HBox stepsGroup = group("steps", steps);
    stepsGroup
        .disableProperty()
        .bind(model.methodProperty().isEqualTo(Method.GRADIENT_TIMES_INPUT));
    getChildren().addAll(group("output", outputs(model)), group("method", method), stepsGroup);
  }

  private ComboBox<Output> outputs(AttributionViewModel model) {
    ComboBox<Output> choice = new ComboBox<>(model.outputs());
    choice.setId("output");
    choice.setCellFactory(list -> new OutputCell(messages));
    choice.setButtonCell(new OutputCell(messages));
    choice.valueProperty().bindBidirectional(model.outputProperty());
    choice.accessibleTextProperty().bind(messages.text("output"));
    return choice;
  }

  private HBox group(String key, Node control) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setLabelFor(control);
    HBox group = new HBox(8, label, control);
    group.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return group;
  }
}
