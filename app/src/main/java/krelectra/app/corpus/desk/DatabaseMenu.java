package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.language.Messages;

/** Opens, makes and backs up databases. */
final class DatabaseMenu extends MenuButton {
  private final CorpusDesk desk;

  DatabaseMenu(CorpusDesk desk, Messages messages, FileDialogs dialogs) {
    this.desk = desk;
    CorpusViewModel corpus = desk.corpus();
    MenuItem open = new MenuItem();
    open.setId("corpus-open");
    open.textProperty().bind(messages.text("open"));
    open.setOnAction(
        event -> dialogs.open(messages.get("open")).ifPresent(file -> corpus.open(file, "")));
    MenuItem fresh = new MenuItem();
    fresh.setId("corpus-new");
    fresh.textProperty().bind(messages.text("new"));
    fresh.setOnAction(
        event ->
            dialogs
                .save(messages.get("new"), "corpus.krdb")
                .ifPresent(file -> corpus.open(file, "")));
    MenuItem sample = new MenuItem();
    sample.setId("corpus-sample");
    sample.textProperty().bind(messages.text("sample"));
    sample.setOnAction(event -> desk.sample().open());
    Menu recent = new Menu();
    recent.setId("corpus-recent");
    recent.textProperty().bind(messages.text("recent"));
    desk.recent().files().addListener((InvalidationListener) observable -> offer(recent));
    offer(recent);
    MenuItem backUp = new MenuItem();
    backUp.setId("corpus-back-up");
    backUp.textProperty().bind(messages.text("backup.make"));
    backUp.setOnAction(event -> desk.backups().make());
    backUp
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !(corpus.stateProperty().get() instanceof CorpusState.Open),
                corpus.stateProperty()));
    MenuItem again = new MenuItem();
    again.setId("corpus-again");
    again.textProperty().bind(messages.text("again"));
    again.setOnAction(
        event -> {
          if (corpus.stateProperty().get() instanceof CorpusState.Failed failed) {
            corpus.open(failed.file(), "");
          }
        });
    setId("corpus-database");
    getItems().setAll(open, recent, fresh, sample, new SeparatorMenuItem(), backUp, again);
    getStyleClass().add(Styles.SMALL);
    corpus.stateProperty().subscribe(now -> again.setVisible(now instanceof CorpusState.Failed));
  }

  private void offer(Menu recent) {
    recent.getItems().clear();
    for (Path file : desk.recent().files()) {
      MenuItem item = new MenuItem(file.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> desk.corpus().open(file, ""));
      recent.getItems().add(item);
    }
    recent.setDisable(recent.getItems().isEmpty());
  }
}
