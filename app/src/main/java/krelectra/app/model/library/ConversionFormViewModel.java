package krelectra.app.model.library;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.app.model.library.TransferState.Kind;
import krelectra.inference.InputException;
import krelectra.inference.model.Conversion;
import org.jspecify.annotations.Nullable;

/** What to convert, and to where. */
public final class ConversionFormViewModel {
  private final ModelsViewModel models;
  private final StringProperty input = new SimpleStringProperty("");
  private final StringProperty config = new SimpleStringProperty("");
  private final StringProperty vocabulary = new SimpleStringProperty("");
  private final StringProperty target = new SimpleStringProperty("");
  private String suggested = "";

  ConversionFormViewModel(ModelsViewModel models) {
    this.models = models;
    input.subscribe(this::suggestTarget);
  }

  /** A folder, or a file of weights. */
  public StringProperty inputProperty() {
    return input;
  }

  /** A {@code config.json}; empty for that beside the weights, or for what shapes say. */
  public StringProperty configProperty() {
    return config;
  }

  /** A {@code vocab.txt}; empty for that beside the weights. */
  public StringProperty vocabularyProperty() {
    return vocabulary;
  }

  public StringProperty targetProperty() {
    return target;
  }

  /** Starts it; where the form cannot be understood, the transfer says why. */
  public void start() {
    try {
      if (input.get().isBlank()) {
        throw InputException.at("the weights", "are not named", "choose a file or folder");
      }
      Path from = DownloadFormViewModel.folder(input.get());
      models
          .transfer()
          .convert(
              new Conversion(from, optional(config.get()), optional(vocabulary.get())),
              DownloadFormViewModel.folder(target.get()));
    } catch (InputException e) {
      models.transfer().refuse(Kind.CONVERSION, String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Path optional(String text) {
    return text.isBlank() ? null : DownloadFormViewModel.folder(text);
  }

  private void suggestTarget(String typed) {
    if (target.get().equals(suggested) && !typed.isBlank()) {
      try {
        Path from = DownloadFormViewModel.folder(typed);
        Path named = Files.isDirectory(from) || from.getParent() == null ? from : from.getParent();
        suggested = models.home().resolve(named.getFileName() + "-converted").toString();
        target.set(suggested);
      } catch (InputException e) {
        suggested = target.get(); // still being typed
      }
    }
  }
}
