package krelectra.app.model.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.app.model.download.HubAddress;
import krelectra.app.model.download.ModelDownload;
import krelectra.app.model.download.PublishedModel;
import krelectra.app.model.download.RepositoryName;
import krelectra.app.model.library.TransferState.Kind;
import krelectra.inference.InputException;

/** What to download, from where and to where. */
public final class DownloadFormViewModel {
  private final ModelsViewModel models;
  private final StringProperty repository = new SimpleStringProperty("");
  private final StringProperty revision = new SimpleStringProperty("");
  private final StringProperty target = new SimpleStringProperty("");
  private final BooleanProperty generator = new SimpleBooleanProperty(true);
  private String suggested = "";

  DownloadFormViewModel(ModelsViewModel models) {
    this.models = models;
    repository.subscribe(this::suggestTarget);
  }

  public StringProperty repositoryProperty() {
    return repository;
  }

  /** A branch, a tag or a commit; empty for the newest. */
  public StringProperty revisionProperty() {
    return revision;
  }

  public StringProperty targetProperty() {
    return target;
  }

  /** Whether the generator is fetched along, where one is known. */
  public BooleanProperty generatorProperty() {
    return generator;
  }

  /** Fills the form with a model of the list. */
  public void choose(PublishedModel published) {
    repository.set(published.repository().toString());
  }

  /** The published model that the form names, if it names one. */
  public Optional<PublishedModel> published() {
    try {
      return PublishedModel.of(RepositoryName.of(repository.get()));
    } catch (InputException e) {
      return Optional.empty(); // still being typed
    }
  }

  /** Starts the download; where the form cannot be understood, the transfer says why. */
  public void start() {
    try {
      RepositoryName wanted = RepositoryName.of(repository.get());
      RepositoryName along =
          PublishedModel.of(wanted)
              .filter(known -> generator.get() && known.repository().equals(wanted))
              .map(PublishedModel::generator)
              .orElse(null);
      String revised = revision.get().strip();
      models
          .transfer()
          .download(
              new ModelDownload(
                  HubAddress.of(models.hubProperty().get()),
                  wanted,
                  revised.isEmpty() ? ModelDownload.NEWEST : revised,
                  along,
                  folder(target.get())));
    } catch (InputException e) {
      models.transfer().refuse(Kind.DOWNLOAD, String.valueOf(e.getMessage()));
    }
  }

  /** A folder that was typed. */
  static Path folder(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text.strip()).toAbsolutePath().normalize();
      }
    } catch (InvalidPathException e) {
      throw InputException.at(text, "is no folder on this machine", "choose another");
    }
    throw InputException.at("the target folder", "is not named", "choose a new folder");
  }

  /** A folder of the model's name, unless the user has named another. */
  private void suggestTarget(String typed) {
    if (target.get().equals(suggested)) {
      String name = typed.strip().replaceFirst("^.*/", "");
      suggested = name.matches("[A-Za-z0-9._-]+") ? models.home().resolve(name).toString() : "";
      target.set(suggested);
    }
  }
}
