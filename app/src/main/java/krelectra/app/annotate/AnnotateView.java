package krelectra.app.annotate;

import javafx.scene.layout.BorderPane;
import krelectra.app.corpus.CorpusBar;
import krelectra.app.corpus.CorpusSide;
import krelectra.app.language.Messages;

/** The workflow of annotating: sentences, the one at hand with its labels, tools beside it. */
public final class AnnotateView extends BorderPane {
  /**
   * A view.
   *
   * @param messages of any package
   */
  public AnnotateView(AnnotateViewModel annotate, Messages messages) {
    getStyleClass().add("annotate");
    setTop(new CorpusBar(annotate.corpus(), messages));
    setRight(new CorpusSide(annotate.corpus(), messages));
  }
}
