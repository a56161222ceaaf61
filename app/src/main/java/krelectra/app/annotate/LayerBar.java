package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import krelectra.annotation.layer.Layer;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;

/** Which layer is annotated, and what is seen meanwhile. */
final class LayerBar extends FlowPane {
  private final AnnotateViewModel annotate;
  private final Messages messages;

  LayerBar(AnnotateViewModel annotate, Messages messages, Runnable scheme) {
    this.annotate = annotate;
    this.messages = messages;
    getStyleClass().add("layer-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label();
    label.textProperty().bind(messages.text("layer"));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    ComboBox<Layer> choice = choice();
    label.setLabelFor(choice);
    getChildren()
        .addAll(
            label,
            choice,
            toggle("goes-on", "goesOn", annotate.goesOnProperty()),
            toggle("aside", "aside", annotate.sentence().asideProperty()),
            openOnly(toggle("others", "others", annotate.sentence().othersProperty())),
            openOnly(toggle("confidence", "confidence", annotate.sentence().confidenceProperty())),
            openOnly(toggle("evidence", "evidence", annotate.evidence().shownProperty())),
            blind(),
            scheme(scheme));
  }

  private ComboBox<Layer> choice() {
    ComboBox<Layer> choice = new ComboBox<>(annotate.layers().layers());
    choice.setId("layer");
    choice.setConverter(converter());
    messages.language().addListener(observable -> choice.setConverter(converter()));
    choice.accessibleTextProperty().bind(messages.text("layer"));
    choice.setTooltip(help("layer.help"));
    annotate.layers().layerProperty().subscribe(now -> choice.getSelectionModel().select(now));
    choice.setOnAction(
        event -> {
          Layer chosen = choice.getValue();
          if (chosen != null) {
            annotate.layers().choose(chosen);
          }
        });
    return choice;
  }

  private Named<Layer> converter() {
    return new Named<>(
        messages.get("layer.none"),
        layer ->
            layer.name()
                + " · "
                + messages.get("kind." + layer.kind().name().toLowerCase(Locale.ROOT)));
  }

  private ToggleButton toggle(String id, String key, Property<Boolean> property) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.textProperty().bind(messages.text(key));
    button.setTooltip(help(key + ".help"));
    button.accessibleHelpProperty().bind(messages.text(key + ".help"));
    button.selectedProperty().bindBidirectional(property);
    return button;
  }

  /** A toggle of what is hidden in blind work. */
  private ToggleButton openOnly(ToggleButton toggle) {
    toggle.visibleProperty().bind(annotate.blind().blindProperty().not());
    toggle.managedProperty().bind(toggle.visibleProperty());
    return toggle;
  }

  /** In blind work: that it is, and the act by which what is hidden is shown. */
  private HBox blind() {
    Label said = new Label();
    said.setId("blind");
    said.getStyleClass().add(Styles.TEXT_BOLD);
    said.textProperty().bind(messages.text("blind"));
    said.setTooltip(help("blind.help"));
    Button show = new Button();
    show.setId("blind-show");
    show.getStyleClass().add(Styles.SMALL);
    show.textProperty()
        .bind(
            Bindings.when(annotate.blind().shownProperty())
                .then(messages.text("blind.shown"))
                .otherwise(messages.text("blind.show")));
    show.setTooltip(help("blind.show.help"));
    show.accessibleHelpProperty().bind(messages.text("blind.show.help"));
    show.disableProperty()
        .bind(annotate.blind().shownProperty().or(annotate.sentence().atHandProperty().isNull()));
    show.setOnAction(event -> annotate.blind().show());
    HBox both = new HBox(6, said, show);
    both.setAlignment(Pos.CENTER_LEFT);
    both.visibleProperty().bind(annotate.blind().blindProperty());
    both.managedProperty().bind(both.visibleProperty());
    return both;
  }

  private Tooltip help(String key) {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    tooltip.textProperty().bind(messages.text(key));
    return tooltip;
  }

  private Button scheme(Runnable scheme) {
    Button button = new Button();
    button.setId("edit-layers");
    button.getStyleClass().add(Styles.SMALL);
    button.textProperty().bind(messages.text("scheme"));
    button.setTooltip(help("scheme.help"));
    button.setOnAction(event -> scheme.run());
    return button;
  }
}
