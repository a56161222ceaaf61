package krelectra.app.corpus;

import javafx.scene.layout.StackPane;
import krelectra.app.language.Messages;

/** The tools beside the corpus: search, checks, history. */
public final class CorpusSide extends StackPane {
  /**
   * A side.
   *
   * @param messages of any package
   */
  public CorpusSide(CorpusViewModel corpus, Messages messages) {
    getStyleClass().add("corpus-side");
  }
}
