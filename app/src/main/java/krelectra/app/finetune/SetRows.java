package krelectra.app.finetune;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.annotation.dataset.DataSetFinding;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;

/** The rows of a form that choose a data set: one that is there, or one made of a layer now. */
final class SetRows {
  private final SetChoice choice;
  private final Messages messages;
  private final VBox findings = new VBox(4);

  SetRows(SetChoice choice, Messages messages) {
    this.choice = choice;
    this.messages = messages;
    findings.setId("new-findings");
    choice.findings().addListener((javafx.beans.Observable observable) -> say());
    messages.language().subscribe(now -> say());
  }

  /** Adds the rows; all their nodes. */
  List<Node> addTo(FormGrid grid) {
    ComboBox<LabelledSets.Entry> sets = new ComboBox<>(choice.sets());
    sets.setId("new-set");
    sets.setMaxWidth(Double.MAX_VALUE);
    sets.setConverter(
        new Named<>(set -> set.name() + " (" + set.task() + ": " + set.sizes() + ")"));
    sets.valueProperty().bindBidirectional(choice.setProperty());
    sets.promptTextProperty().bind(messages.text("new.set.prompt"));
    Label label = grid.add("set", sets);
    ComboBox<LabelledSets.Layer> layers = new ComboBox<>(choice.layers());
    layers.setId("new-layer");
    layers.setConverter(new Named<>(LabelledSets.Layer::name));
    layers.promptTextProperty().bind(messages.text("new.layer.prompt"));
    layers.accessibleTextProperty().bind(messages.text("new.layer"));
    TextField name = new TextField();
    name.setId("new-set-name");
    name.promptTextProperty().bind(messages.text("new.set.name"));
    name.accessibleTextProperty().bind(messages.text("new.set.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Button freeze = new Button();
    freeze.setId("new-freeze");
    freeze.textProperty().bind(messages.text("new.freeze"));
    freeze.setMinWidth(Region.USE_PREF_SIZE);
    freeze.setOnAction(event -> choice.freeze(layers.getValue(), name.getText()));
    freeze
        .disableProperty()
        .bind(layers.valueProperty().isNull().or(name.textProperty().isEmpty()));
    HBox make = new HBox(8, layers, name, freeze);
    Label from = grid.add("layer", make);
    from.setLabelFor(layers);
    grid.add(findings);
    return List.of(label, sets, from, make, findings);
  }

  private void say() {
    var words = new FindingWords(messages);
    findings.getChildren().clear();
    for (DataSetFinding finding : choice.findings()) {
      findings.getChildren().add(NewRunView.sentence("• " + words.of(finding)));
    }
  }
}
