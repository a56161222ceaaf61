package krelectra.app.finetune;

import javafx.scene.layout.BorderPane;
import krelectra.app.language.Messages;

/** The workflow of tuning: what can be started, the runs, the one at hand. */
public final class FinetuneView extends BorderPane {
  /**
   * A view.
   *
   * @param messages of any package
   */
  public FinetuneView(FinetuneViewModel finetune, Messages messages) {
    getStyleClass().add("finetune");
  }
}
