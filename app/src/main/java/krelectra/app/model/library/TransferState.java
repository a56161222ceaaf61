package krelectra.app.model.library;

import java.nio.file.Path;
import java.util.List;
import krelectra.app.model.download.DownloadProgress;
import org.jspecify.annotations.Nullable;

/** How far it is with bringing a model or a pack in. */
public sealed interface TransferState {
  /** What is done. */
  enum Kind {
    CONVERSION,
    DOWNLOAD,
    IMPORT,
    PACK
  }

  /** Nothing. */
  record Idle() implements TransferState {}

  /**
   * It is under way.
   *
   * @param share 0–1, negative if it cannot be told
   * @param bytes of downloads and imports; null until they begin
   * @param ending whether it was asked to end
   */
  record Running(
      Kind kind, Path target, double share, @Nullable DownloadProgress bytes, boolean ending)
      implements TransferState {}

  /** The folder is there. */
  record Done(Kind kind, Path folder, List<String> notes) implements TransferState {
    public Done {
      notes = List.copyOf(notes);
    }
  }

  /** It could not be done; the sentence says why and what to do. */
  record Failed(Kind kind, String sentence) implements TransferState {}

  /** The user ended it; what a download has fetched waits beside the target. */
  record Cancelled(Kind kind, Path target) implements TransferState {}
}
