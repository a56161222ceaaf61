package krelectra.app.explore.attribution;

import javafx.beans.binding.StringBinding;
import javafx.scene.control.ListCell;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** An output in the language of the window. */
final class OutputCell extends ListCell<Output> {
  private final Messages messages;

  OutputCell(Messages messages) {
    this.messages = messages;
  }

  @Override
  protected void updateItem(@Nullable Output output, boolean empty) {
    super.updateItem(output, empty);
    textProperty().unbind();
    if (output == null) {
      setText(null);
    } else {
      textProperty().bind(text(output));
    }
  }

  private StringBinding text(Output output) {
    return switch (output) {
      case Output.SelectedUnits selected -> messages.text("output.selected");
      case Output.Label label -> messages.text("output.label", label.name());
    };
  }
}
