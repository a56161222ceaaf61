package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import krelectra.annotation.layer.LayerKind;
import krelectra.app.language.Messages;

/** The classes of the document, the sentence and the pair at hand, as chips above the text. */
final class ClassBar extends FlowPane {
  private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");

  private final AnnotateViewModel annotate;
  private final Messages messages;

  ClassBar(AnnotateViewModel annotate, Messages messages) {
    this.annotate = annotate;
    this.messages = messages;
    getStyleClass().add("class-bar");
    setId("class-bar");
    setAlignment(Pos.CENTER_LEFT);
    InvalidationListener changed = observable -> update();
    annotate.sentence().atHandProperty().addListener(changed);
    annotate.sentence().othersProperty().addListener((value, before, now) -> update());
    annotate.sentence().confidenceProperty().addListener((value, before, now) -> update());
    annotate.layers().layerProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void update() {
    getChildren().clear();
    AtHand now = annotate.sentence().atHandProperty().get();
    if (now == null) {
      return;
    }
    Label place = new Label(place(now));
    place.getStyleClass().add(Styles.TEXT_MUTED);
    place.setId("place");
    getChildren().add(place);
    Sight sight = annotate.sentence().sight();
    for (krelectra.annotation.label.Label label : now.around().labels()) {
      boolean isClass =
          annotate
              .layers()
              .of(label.layer())
              .filter(LayersViewModel::isClass)
              .filter(layer -> layer.kind() != LayerKind.SENTENCE || isHere(now, label))
              .isPresent();
      String name = annotate.layers().name(label);
      if (isClass && sight.test(label) && !name.isEmpty()) {
        getChildren().add(chip(label, name));
      }
    }
  }

  private String place(AtHand now) {
    String document = now.around().document().name();
    int part = now.around().document().part();
    return messages.get("place", document, part, now.sentence().id());
  }

  private static boolean isHere(AtHand now, krelectra.annotation.label.Label label) {
    return LabelsHere.isHere(now, label);
  }

  private HBox chip(krelectra.annotation.label.Label label, String name) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    swatch.setStyle("-fx-background-color: " + annotate.layers().colour(label) + ";");
    String layer =
        annotate.layers().of(label.layer()).map(found -> found.name()).orElse(label.layer());
    Label of = new Label(layer);
    of.getStyleClass().add(Styles.TEXT_MUTED);
    Label value = new Label(name.replace("|", ", "));
    value.getStyleClass().add(Styles.TEXT_BOLD);
    HBox chip = new HBox(swatch, of, value);
    boolean suggested = label.state() == krelectra.annotation.label.Label.State.SUGGESTED;
    if (suggested) {
      String sure = annotate.sentence().confidence(label);
      chip.getChildren().add(new Label(("? " + sure).strip()));
    }
    chip.getStyleClass().add("chip");
    chip.pseudoClassStateChanged(SUGGESTED, suggested);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.setAccessibleText(
        String.join(" ", List.of(layer, value.getText(), annotate.sentence().confidence(label))));
    return chip;
  }
}
