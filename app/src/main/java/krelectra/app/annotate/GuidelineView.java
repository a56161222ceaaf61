package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tag;
import krelectra.app.language.Messages;

/** How the layer at hand is annotated. */
final class GuidelineView extends VBox {
  private final AnnotateViewModel annotate;
  private final Messages messages;

  GuidelineView(AnnotateViewModel annotate, Messages messages) {
    this.annotate = annotate;
    this.messages = messages;
    getStyleClass().addAll("pane", "guideline");
    InvalidationListener changed = observable -> update();
    annotate.layers().layerProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void update() {
    getChildren().clear();
    Layer layer = annotate.layers().layerProperty().get();
    if (layer == null) {
      return;
    }
    if (!layer.description().isBlank()) {
      add(layer.description(), Styles.TEXT_BOLD);
    }
    if (!layer.guideline().isBlank()) {
      add(layer.guideline(), "guideline-text");
    }
    for (Tag tag : annotate.layers().tags()) {
      if (!tag.description().isEmpty()) {
        add(tag.name() + " – " + tag.description(), "guideline-tag");
      }
    }
    if (getChildren().isEmpty()) {
      add(messages.get("guideline.none"), Styles.TEXT_MUTED);
    }
  }

  private void add(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    getChildren().add(label);
  }
}
