package krelectra.app.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.finetuning.DataSetNote;

/**
 * The files of a data set within a run's folder, {@code data}: the run is complete by itself, and
 * goes on even if the set is deleted.
 */
public record RunData(RunFolder run) {
  /** Where they are. */
  public Path folder() {
    return run.path().resolve("data");
  }

  /** Whether the run has its files already. */
  public boolean isThere() throws IOException {
    return DataSetNote.in(folder()).isPresent();
  }

  /**
   * Writes them.
   *
   * @throws InputException if the run was begun on something else
   */
  public void write(TrainableSet set) throws IOException {
    var there = DataSetNote.in(folder());
    if (there.isPresent()) {
      String sha256 = there.get().path("sha256").asString("");
      if (!sha256.equals(set.set().sha256())) {
        throw InputException.at(
            run.path(),
            "was begun on another data set, " + there.get().path("name").asString(""),
            "give that one, or another folder");
      }
    } else if (Files.exists(run.record())) {
      throw InputException.at(
          run.path(), "holds a run that was begun on files", "give another folder");
    }
    set.write(folder());
  }
}
