package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import krelectra.app.annotate.CorrectionViewModel.Affected;
import krelectra.app.annotate.CorrectionViewModel.Preview;
import krelectra.app.language.Messages;

/** Corrects the text of the sentence at hand. */
final class CorrectionView extends VBox {
  private final CorrectionViewModel correction;
  private final Messages messages;
  private final Label change = new Label();
  private final VBox affected = new VBox();

  CorrectionView(CorrectionViewModel correction, Messages messages, Runnable done) {
    this.correction = correction;
    this.messages = messages;
    getStyleClass().addAll("pane", "correction");
    TextArea area = new TextArea();
    area.setId("correction");
    area.setWrapText(true);
    area.setPrefRowCount(2);
    area.setMinHeight(60);
    area.textProperty().bindBidirectional(correction.textProperty());
    area.accessibleTextProperty().bind(messages.text("correction"));
    Button apply = new Button();
    apply.setId("correction-apply");
    apply.textProperty().bind(messages.text("correction.apply"));
    apply.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
    apply.disableProperty().bind(correction.previewProperty().map(Preview::isEmpty));
    apply.setOnAction(
        event -> {
          correction.apply();
          done.run();
        });
    Button reset = new Button();
    reset.textProperty().bind(messages.text("correction.reset"));
    reset.getStyleClass().add(Styles.SMALL);
    reset.disableProperty().bind(apply.disableProperty());
    reset.setOnAction(event -> correction.reset());
    change.setId("correction-preview");
    change.setWrapText(true);
    HBox row = new HBox(apply, reset, change);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(area, row, affected);
    InvalidationListener changed = observable -> update();
    // A property goes silent unless it is read again.
    correction.previewProperty().addListener((value, before, now) -> update());
    messages.language().addListener(changed);
    update();
  }

  private void update() {
    Preview preview = correction.previewProperty().get();
    affected.getChildren().clear();
    if (preview.isEmpty()) {
      change.setText(messages.get("correction.none"));
      return;
    }
    change.setText(
        messages.get(
            "correction.preview",
            preview.removed(),
            preview.inserted(),
            preview.affected().size()));
    for (Affected each : preview.affected()) {
      Label line =
          new Label(
              each.name()
                  + ": "
                  + each.before()
                  + " → "
                  + (each.after().isEmpty() ? messages.get("correction.gone") : each.after()));
      line.setWrapText(true);
      affected.getChildren().add(line);
    }
  }
}
