package krelectra.app.corpus;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import krelectra.store.StoredProject;

/** Whether there is something to undo, and something to redo. */
final class UndoViewModel {
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  void show(StoredProject.UndoState state) {
    undoable.set(state.done() > 0);
    redoable.set(state.undone() > 0);
  }
}
