package krelectra.app.model.library;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.app.model.download.ModelImport;
import krelectra.app.model.library.TransferState.Kind;
import krelectra.inference.InputException;

/** A folder that was carried here: used in its place, or copied. */
public final class ImportFormViewModel {
  private final ModelsViewModel models;
  private final StringProperty source = new SimpleStringProperty("");
  private final StringProperty target = new SimpleStringProperty("");
  private final BooleanProperty copied = new SimpleBooleanProperty(true);
  private String suggested = "";

  ImportFormViewModel(ModelsViewModel models) {
    this.models = models;
    source.subscribe(this::suggestTarget);
  }

  public StringProperty sourceProperty() {
    return source;
  }

  public StringProperty targetProperty() {
    return target;
  }

  /** Whether it is copied; otherwise it is used where it is. */
  public BooleanProperty copiedProperty() {
    return copied;
  }

  /** Starts it; where the form cannot be understood, the transfer says why. */
  public void start() {
    try {
      if (source.get().isBlank()) {
        throw InputException.at("the folder", "is not named", "choose the one that was carried");
      }
      Path from = DownloadFormViewModel.folder(source.get());
      if (copied.get()) {
        models.transfer().copy(new ModelImport(from, DownloadFormViewModel.folder(target.get())));
      } else {
        models.look(from);
      }
    } catch (InputException e) {
      models.transfer().refuse(Kind.IMPORT, String.valueOf(e.getMessage()));
    }
  }

  private void suggestTarget(String typed) {
    if (target.get().equals(suggested) && !typed.isBlank()) {
      try {
        Path name = DownloadFormViewModel.folder(typed).getFileName();
        suggested = name == null ? "" : models.home().resolve(name).toString();
        target.set(suggested);
      } catch (InputException e) {
        suggested = target.get(); // still being typed
      }
    }
  }
}
