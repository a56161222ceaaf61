package krelectra.app.corpus;

import javafx.scene.layout.HBox;
import krelectra.app.language.Messages;

/** The bar above the corpus: database, project, annotator, undo. */
public final class CorpusBar extends HBox {
  /**
   * A bar.
   *
   * @param messages of any package
   */
  public CorpusBar(CorpusViewModel corpus, Messages messages) {
    getStyleClass().add("corpus-bar");
  }
}
