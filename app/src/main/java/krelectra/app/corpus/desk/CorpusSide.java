package krelectra.app.corpus.desk;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.language.Messages;

/** The tools beside the corpus: search, checks, history. */
public final class CorpusSide extends StackPane {
  private static final double WIDTH = 420;

  private final Messages messages;

  /**
   * A side.
   *
   * @param messages of any package
   */
  public CorpusSide(CorpusDesk desk, Messages messages, FileDialogs dialogs) {
    this.messages = messages.of(CorpusSide.class);
    getStyleClass().add("corpus-side");
    getStylesheets().add(CorpusBar.stylesheet());
    Tab search = tab("side-search", new SearchPane(desk, this.messages, dialogs));
    search.textProperty().bind(this.messages.text("search"));
    Tab check = tab("side-check", new CheckPane(desk, this.messages));
    check.textProperty().bind(this.messages.text("check"));
    Tab history = tab("side-history", new HistoryPane(desk, this.messages));
    history.textProperty().bind(this.messages.text("history"));
    TabPane tabs = new TabPane(search, check, history);
    tabs.setId("side-tabs");
    getChildren().add(tabs);
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    desk.history().shownProperty().bind(desk.sideProperty().and(history.selectedProperty()));
    desk.sideProperty().subscribe(shown -> WorkLine.shown(this, shown));
  }

  private static Tab tab(String id, javafx.scene.Node content) {
    Tab tab = new Tab();
    tab.setId(id);
    tab.setClosable(false);
    tab.setContent(content);
    return tab;
  }
}
