package krelectra.app.runtime;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;
import krelectra.app.model.library.FormView;
import krelectra.app.model.library.PathChooser;
import krelectra.inference.runtime.RuntimePack;

/** Takes a folder, dropped or chosen, and says what it was found to be. */
final class PackPane extends FormView {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final ComputingViewModel computing;
  private final Messages messages;
  private final Label found = new Label();
  private final Button take = new Button();
  private final HBox banner = new HBox(8, found, take);

  PackPane(ComputingViewModel computing, Messages messages, PathChooser chooser) {
    super(messages, "pack.title", "pack.help");
    this.computing = computing;
    this.messages = messages;
    add(drop(chooser));
    found.setId("finding");
    found.setWrapText(true);
    found.setMaxWidth(Double.MAX_VALUE);
    found.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(found, Priority.ALWAYS);
    button(take, "take-pack", "pack.take", computing::take);
    take.getStyleClass().add(Styles.ACCENT);
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().add("banner");
    add(banner);
    InvalidationListener changed = observable -> update();
    computing.findingProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void button(Button button, String id, String key, Runnable action) {
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  private HBox drop(PathChooser chooser) {
    Label here = new Label();
    here.textProperty().bind(messages.text("pack.drop"));
    here.setWrapText(true);
    here.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(here, Priority.ALWAYS);
    Button choose = new Button();
    button(
        choose,
        "choose-pack",
        "choose.folder",
        () -> chooser.folder(messages.get("pack.title")).ifPresent(computing::examine));
    HBox drop = new HBox(12, here, choose);
    drop.setId("drop-pack");
    drop.setAlignment(Pos.CENTER_LEFT);
    drop.getStyleClass().add("drop");
    drop.setOnDragOver(
        event -> {
          if (folder(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    drop.setOnDragEntered(
        event -> drop.pseudoClassStateChanged(OVER, folder(event.getDragboard()).isPresent()));
    drop.setOnDragExited(event -> drop.pseudoClassStateChanged(OVER, false));
    drop.setOnDragDropped(
        event -> {
          folder(event.getDragboard()).map(File::toPath).ifPresent(computing::examine);
          event.setDropCompleted(true);
          event.consume();
        });
    return drop;
  }

  private static Optional<File> folder(Dragboard dragged) {
    return dragged.getFiles().stream().filter(File::isDirectory).findFirst();
  }

  private void update() {
    Finding now = computing.findingProperty().get();
    found.setText(
        switch (now) {
          case Finding.Nothing nothing -> "";
          case Finding.Looking looking -> messages.get("pack.looking", looking.folder().toString());
          case Finding.Usable usable ->
              messages.get("pack.usable", usable.folder().toString(), RuntimePack.NEEDED);
          case Finding.Taken taken -> messages.get("pack.taken", taken.folder().toString());
          case Finding.Lacking lacking -> LackText.of(lacking.lack(), messages);
          case Finding.Failed failed -> failed.sentence();
        });
    show(banner, !(now instanceof Finding.Nothing));
    show(take, now instanceof Finding.Usable);
    banner.pseudoClassStateChanged(
        BAD, now instanceof Finding.Lacking || now instanceof Finding.Failed);
    banner.pseudoClassStateChanged(
        GOOD, now instanceof Finding.Usable || now instanceof Finding.Taken);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
