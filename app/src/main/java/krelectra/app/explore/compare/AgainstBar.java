package krelectra.app.explore.compare;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;
import krelectra.app.model.ModelViewModel;

/** With what the text at hand is compared: a text that is typed here, or a model. */
final class AgainstBar extends HBox {
  /** Wide enough for the longer entry of either language. */
  private static final double CHOICE = 132;

  private final CompareViewModel model;
  private final Messages messages;

  AgainstBar(CompareViewModel model, Messages messages, CompareDialogs dialogs) {
    super(8);
    this.model = model;
    this.messages = messages;
    setAlignment(Pos.CENTER_LEFT);
    BooleanBinding byText = model.second().againstProperty().isEqualTo(Against.TEXT);
    TextField text = new TextField();
    text.setId("second");
    text.textProperty().bindBidirectional(model.second().textProperty());
    text.promptTextProperty().bind(messages.text("second.prompt"));
    text.accessibleTextProperty().bind(messages.text("second"));
    HBox.setHgrow(text, Priority.ALWAYS);
    Button swap = button("swap", "swap");
    swap.setOnAction(event -> model.swap());
    Tooltip help = new Tooltip();
    help.textProperty().bind(messages.text("swap.help"));
    swap.setTooltip(help);
    swap.disableProperty().bind(model.second().textProperty().isEmpty());
    Button choose = button("choose-model", "model.choose");
    choose.setOnAction(
        event -> dialogs.chooseModel().ifPresent(folder -> model.second().model().open(folder)));
    Label name = new Label();
    name.setId("second-model");
    name.setMinWidth(0);
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::modelName, model.second().model().stateProperty(), messages.language()));
    shownWhen(byText, text, swap);
    shownWhen(byText.not(), choose, name);
    getChildren().addAll(choice(), text, swap, choose, name);
  }

  private Button button(String id, String key) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static void shownWhen(BooleanBinding shown, javafx.scene.Node... nodes) {
    for (javafx.scene.Node node : nodes) {
      node.visibleProperty().bind(shown);
      node.managedProperty().bind(shown);
    }
  }

  private ChoiceBox<Against> choice() {
    ChoiceBox<Against> choice = new ChoiceBox<>();
    choice.setId("against");
    choice.setMinWidth(USE_PREF_SIZE);
    choice.setPrefWidth(CHOICE);
    choice.accessibleTextProperty().bind(messages.text("against"));
    choice.getItems().setAll(Against.values());
    choice.valueProperty().bindBidirectional(model.second().againstProperty());
    // A new converter makes the box write its entries anew.
    messages.language().subscribe(language -> choice.setConverter(converter()));
    return choice;
  }

  private Named<Against> converter() {
    Map<Against, String> names =
        Map.of(
            Against.TEXT,
            messages.get("against.text"),
            Against.MODEL,
            messages.get("against.model"));
    return new Named<>(value -> names.getOrDefault(value, ""));
  }

  private String modelName() {
    return switch (model.second().model().stateProperty().get()) {
      case ModelViewModel.Absent absent -> messages.get("model.none");
      case ModelViewModel.Loading loading ->
          messages.get("model.loading", loading.folder().toString());
      case ModelViewModel.Ready ready -> ready.folder().toString();
      case ModelViewModel.Failed failed -> failed.folder().toString();
    };
  }
}
