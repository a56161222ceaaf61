package krelectra.app.model.library;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** A model in the list: its name, where it lies, and what is to be said of it. */
final class ModelCell extends ListCell<ModelEntry> {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final Messages messages;
  private final Label name = new Label();
  private final Label state = new Label();
  private final Label place = new Label();
  private final VBox box = new VBox(1, name, state, place);

  ModelCell(Messages messages) {
    this.messages = messages;
    setPrefWidth(0);
    name.getStyleClass().add(Styles.TEXT_BOLD);
    state.getStyleClass().add("model-state");
    place.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    // The end of a path tells more than its beginning.
    place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
  }

  @Override
  protected void updateItem(@Nullable ModelEntry item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    name.setText(item.name());
    place.setText(item.folder().toString());
    String said = said(item);
    state.setText(said);
    state.pseudoClassStateChanged(BAD, item.presence() != ModelEntry.Presence.PRESENT);
    state.setVisible(!said.isEmpty());
    state.setManaged(!said.isEmpty());
    setGraphic(box);
    setTooltip(new Tooltip(item.folder().toString()));
    setAccessibleText(item.name() + " " + said);
  }

  private String said(ModelEntry item) {
    String used = item.inUse() ? messages.get("entry.inUse") : "";
    String ships = item.bundled() ? messages.get("entry.bundled") : "";
    String presence =
        switch (item.presence()) {
          case PRESENT -> "";
          case CHANGED -> messages.get("entry.changed");
          case GONE -> messages.get("entry.gone");
        };
    return java.util.stream.Stream.of(used, ships, presence)
        .filter(text -> !text.isEmpty())
        .collect(java.util.stream.Collectors.joining(" · "));
  }
}
