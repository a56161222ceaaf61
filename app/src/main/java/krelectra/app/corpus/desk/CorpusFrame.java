package krelectra.app.corpus.desk;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.language.Messages;

/** What stands around any work on the corpus: its bar above, its tools beside. */
public final class CorpusFrame extends BorderPane {
  /**
   * A frame.
   *
   * @param work what is done with the corpus
   * @param leave gives the work the keys back
   * @param messages of any package
   */
  public CorpusFrame(
      CorpusDesk desk, Region work, Runnable leave, Messages messages, FileDialogs dialogs) {
    Messages own = messages.of(CorpusFrame.class);
    CorpusSide side = new CorpusSide(desk, own, dialogs);
    side.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
          }
        });
    setTop(new CorpusBar(desk, messages, dialogs));
    setCenter(new SideSplit(work, side, desk.sideProperty(), desk.sideWidthProperty()));
  }
}
