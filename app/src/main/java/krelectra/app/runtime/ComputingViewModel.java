package krelectra.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.app.model.download.PackDownload;
import krelectra.app.model.library.TransferState;
import krelectra.app.model.library.TransferViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.model.Engines;
import krelectra.inference.runtime.PackLack;
import krelectra.inference.runtime.RuntimePack;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With what is computed: the processor, or a pack for graphics cards. What is chosen holds from the
 * next start on, because a process loads the engine once.
 */
public final class ComputingViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ComputingViewModel.class);

  private final RuntimeChoice choice;
  private final Map<String, String> environment;
  private final Path packs;
  private final TaskRunner runner;
  private final TransferViewModel transfer;
  private final ReadOnlyObjectWrapper<@Nullable Situation> situation =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Finding> finding =
      new ReadOnlyObjectWrapper<>(new Finding.Nothing());
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty checksum = new SimpleStringProperty("");
  private final StringProperty target;
  private int looks;

  /**
   * Knows nothing yet.
   *
   * @param environment of this process
   * @param packs a folder for packs that are fetched, if the user names no other place
   */
  public ComputingViewModel(
      RuntimeChoice choice, Map<String, String> environment, Path packs, TaskRunner runner) {
    this.choice = choice;
    this.environment = environment;
    this.packs = packs;
    this.runner = runner;
    this.transfer = new TransferViewModel(runner, this::examine);
    this.target =
        new SimpleStringProperty(packs.resolve("libtorch-" + RuntimePack.NEEDED).toString());
  }

  /** With what is computed; null until that was looked at. */
  public ReadOnlyObjectProperty<@Nullable Situation> situationProperty() {
    return situation.getReadOnlyProperty();
  }

  /** What is known of the folder that was pointed to. */
  public ReadOnlyObjectProperty<Finding> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /** Of the list of files that {@link #fetch} takes. */
  public StringProperty addressProperty() {
    return address;
  }

  /** The SHA-256 of that list; empty where nobody told it. */
  public StringProperty checksumProperty() {
    return checksum;
  }

  /** Where it goes to. */
  public StringProperty targetProperty() {
    return target;
  }

  /** What brings packs in. */
  public TransferViewModel transfer() {
    return transfer;
  }

  /** Tells why a pack that is chosen is not in use, if so; asks no driver without a pack. */
  public void tellOfStart(Consumer<PackLack> told) {
    BackgroundTask.of(progress -> chosen())
        .onSuccess(chosen -> chosen.lack().ifPresent(told))
        .onFailure(e -> LOG.warn("the choice of libraries could not be looked at", e))
        .startWith(runner);
  }

  /** Looks with what is computed. */
  public void look() {
    BackgroundTask.of(progress -> now())
        .onSuccess(situation::set)
        .onFailure(this::fail)
        .startWith(runner);
  }

  /** Looks whether a folder is a pack that can be used here. */
  public void examine(Path folder) {
    int mine = ++looks;
    finding.set(new Finding.Looking(folder));
    BackgroundTask.of(progress -> RuntimePack.lack(folder, choice.driver()))
        .onSuccess(
            lack -> {
              if (mine == looks) {
                finding.set(
                    lack.<Finding>map(Finding.Lacking::new)
                        .orElseGet(() -> new Finding.Usable(folder)));
              }
            })
        .onFailure(this::fail)
        .startWith(runner);
  }

  /** Takes the pack that was found usable, from the next start on. */
  public void take() {
    if (finding.get() instanceof Finding.Usable usable) {
      keep(usable.folder().toString(), new Finding.Taken(usable.folder()));
    }
  }

  /** Computes with the processor again, from the next start on; this is never refused. */
  public void processor() {
    keep(RuntimeChoice.CPU, new Finding.Nothing());
  }

  /** Fetches the pack that the form names; where it cannot be understood, the transfer says why. */
  public void fetch() {
    try {
      transfer.fetch(PackDownload.of(address.get(), checksum.get(), folder(target.get())));
    } catch (InputException e) {
      transfer.refuse(TransferState.Kind.PACK, String.valueOf(e.getMessage()));
    }
  }

  private Path folder(String text) {
    return RuntimeChoice.folder(
            text.isBlank() ? packs.resolve("libtorch").toString() : text.strip())
        .toAbsolutePath()
        .normalize();
  }

  private void keep(String wanted, Finding then) {
    looks++;
    BackgroundTask.of(
            progress -> {
              choice.keep(wanted);
              return now();
            })
        .onSuccess(
            now -> {
              situation.set(now);
              finding.set(then);
            })
        .onFailure(this::fail)
        .startWith(runner);
  }

  /** What is chosen, and what keeps it from being applied. */
  private record Chosen(String wanted, Optional<PackLack> lack) {}

  private Chosen chosen() throws IOException {
    String wanted = choice.chosen(environment);
    boolean isApplied = RuntimePack.inUse().isPresent();
    return new Chosen(wanted, isApplied ? Optional.empty() : choice.lack(wanted));
  }

  private Situation now() throws IOException {
    Chosen chosen = chosen();
    return new Situation(
        RuntimePack.inUse(),
        Engines.threads(),
        choice.driver().look(),
        chosen.wanted(),
        chosen.lack(),
        !environment.getOrDefault(RuntimeChoice.VARIABLE, "").isBlank());
  }

  private void fail(Exception e) {
    LOG.warn("the libraries that compute could not be looked at", e);
    finding.set(
        new Finding.Failed(
            e instanceof InputException ? String.valueOf(e.getMessage()) : e.toString()));
  }
}
