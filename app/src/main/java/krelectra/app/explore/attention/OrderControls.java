package krelectra.app.explore.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.attention.HeadScore;

/** Which score stands on the heads, and whether they are sorted by it. */
final class OrderControls extends HBox {
  OrderControls(AttentionViewModel model, Messages messages) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    List<Optional<HeadScore>> entries = new ArrayList<>(List.of(Optional.empty()));
    for (HeadScore score : HeadScore.values()) {
      entries.add(Optional.of(score));
    }
    ComboBox<Optional<HeadScore>> choice = new ComboBox<>();
    choice.setId("score");
    choice.getItems().setAll(entries);
    choice.setVisibleRowCount(entries.size());
    choice.setTooltip(Names.help(messages, "score.help"));
    Names.of(choice, messages, entry -> "score." + entry.map(HeadScore::key).orElse("none"));
    model.orderProperty().subscribe(now -> choice.setValue(Optional.ofNullable(now)));
    choice.setOnAction(event -> model.orderProperty().set(choice.getValue().orElse(null)));
    Label name = new Label();
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(choice);
    name.textProperty().bind(messages.text("score"));
    CheckBox sorted = new CheckBox();
    sorted.setId("sorted");
    sorted.setMinWidth(Region.USE_PREF_SIZE);
    sorted.textProperty().bind(messages.text("score.sorted"));
    sorted.selectedProperty().bindBidirectional(model.sortedProperty());
    sorted.disableProperty().bind(model.orderProperty().isNull());
    getChildren().addAll(name, choice, sorted);
  }
}
