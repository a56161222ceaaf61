package krelectra.app.model.library;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import krelectra.app.model.download.DownloadProgress;
import krelectra.app.model.download.ModelDownload;
import krelectra.app.model.download.ModelImport;
import krelectra.app.model.download.PackDownload;
import krelectra.app.model.library.TransferState.Kind;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.model.Conversion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one model or pack in at a time: converts, downloads or copies it. */
public final class TransferViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(TransferViewModel.class);

  /** The work, and what there is to know of its result. */
  private interface Work {
    List<String> run(BackgroundTask.Progress progress, Consumer<DownloadProgress> bytes)
        throws Exception;
  }

  private final TaskRunner runner;
  private final Consumer<Path> arrived;
  private final ReadOnlyObjectWrapper<TransferState> state =
      new ReadOnlyObjectWrapper<>(new TransferState.Idle());
  private @Nullable RunningTask task;

  /**
   * Does nothing yet.
   *
   * @param arrived gets each folder that came in
   */
  public TransferViewModel(TaskRunner runner, Consumer<Path> arrived) {
    this.runner = runner;
    this.arrived = arrived;
  }

  public ReadOnlyObjectProperty<TransferState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return state.get() instanceof TransferState.Running;
  }

  /** Makes a folder with safetensors out of other weights. */
  public void convert(Conversion conversion, Path target) {
    start(
        Kind.CONVERSION,
        target,
        (progress, bytes) -> conversion.write(target, progress, progress::report).notes());
  }

  /** Fetches a model; this and {@link #fetch} alone ask the network. */
  public void download(ModelDownload download) {
    start(
        Kind.DOWNLOAD,
        download.target(),
        (progress, bytes) -> download.run(progress, bytes).notes());
  }

  /** Fetches a pack for graphics cards. */
  public void fetch(PackDownload download) {
    start(
        Kind.PACK,
        download.target(),
        (progress, bytes) -> {
          download.run(progress, bytes);
          return List.of();
        });
  }

  /** Copies a folder that was carried here. */
  public void copy(ModelImport copy) {
    start(
        Kind.IMPORT,
        copy.target(),
        (progress, bytes) -> {
          copy.run(progress, bytes);
          return List.of();
        });
  }

  /** Says why something was not begun. */
  public void refuse(Kind kind, String sentence) {
    if (!isRunning()) {
      state.set(new TransferState.Failed(kind, sentence));
    }
  }

  /** Asks what is under way to end; it is over when the state says so. */
  public void cancel() {
    if (task != null && state.get() instanceof TransferState.Running running) {
      state.set(
          new TransferState.Running(
              running.kind(), running.target(), running.share(), running.bytes(), true));
      task.cancel();
    }
  }

  /** Forgets how the last one ended. */
  public void dismiss() {
    if (!isRunning()) {
      state.set(new TransferState.Idle());
    }
  }

  private void start(Kind kind, Path target, Work work) {
    if (isRunning()) {
      return;
    }
    var latest = new AtomicReference<@Nullable DownloadProgress>();
    state.set(new TransferState.Running(kind, target, -1, null, false));
    task =
        BackgroundTask.of(
                progress -> {
                  var bytes = new Pace(progress, latest);
                  return work.run(progress, bytes::accept);
                })
            .onProgress(share -> progressed(share, latest.get()))
            .onSuccess(
                notes -> {
                  state.set(new TransferState.Done(kind, target, notes));
                  arrived.accept(target);
                })
            .onFailure(e -> fail(kind, e))
            .onFinished(() -> finished(kind, target))
            .startWith(runner);
  }

  private void progressed(double share, @Nullable DownloadProgress bytes) {
    if (state.get() instanceof TransferState.Running running) {
      state.set(
          new TransferState.Running(
              running.kind(), running.target(), share, bytes, running.ending()));
    }
  }

  private void fail(Kind kind, Exception e) {
    LOG.warn("{} failed", kind, e);
    boolean input = e instanceof InputException && e.getMessage() != null;
    state.set(
        new TransferState.Failed(kind, input ? String.valueOf(e.getMessage()) : e.toString()));
  }

  /** Still running here means that it was cancelled. */
  private void finished(Kind kind, Path target) {
    if (isRunning()) {
      state.set(new TransferState.Cancelled(kind, target));
    }
  }

  /** Passes on what arrives, ten times a second at most. */
  private static final class Pace {
    private static final long NANOS = 100_000_000;

    private final BackgroundTask.Progress progress;
    private final AtomicReference<@Nullable DownloadProgress> latest;
    private long last = System.nanoTime() - NANOS;

    Pace(BackgroundTask.Progress progress, AtomicReference<@Nullable DownloadProgress> latest) {
      this.progress = progress;
      this.latest = latest;
    }

    void accept(DownloadProgress now) {
      latest.set(now);
      if (System.nanoTime() - last >= NANOS || now.received() == now.total()) {
        last = System.nanoTime();
        progress.report(now.share());
      }
    }
  }
}
