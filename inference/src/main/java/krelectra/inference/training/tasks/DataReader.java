package krelectra.inference.training.tasks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import krelectra.inference.InputException;

/**
 * Reads a task's files.
 *
 * @param labels those that may occur; empty for any
 * @param dropMalformed whether malformed rows are counted and left out, and no error
 */
public record DataReader(Task task, List<String> labels, boolean dropMalformed) {
  public DataReader {
    labels = List.copyOf(labels);
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is not there, holds nothing that can be used, or has a malformed
   *     row and those are not to be dropped
   */
  public LabelledData read(Path file) {
    return read(file, true);
  }

  /** Reads questions that need not have answers. */
  public LabelledData questions(Path file) {
    return read(file, false);
  }

  private LabelledData read(Path file, boolean answersNeeded) {
    if (!Files.isRegularFile(file)) {
      throw InputException.at(file, "is not there", "check the path and the names in the config");
    }
    Set<String> known = new LinkedHashSet<>(labels);
    RowFaults faults = new RowFaults(file, dropMalformed);
    List<Example> examples =
        switch (task.kind()) {
          case CLASSES, SCORE -> new TableReader(task, known).read(file, faults);
          case TOKENS -> new TokensReader(known).read(file, faults);
          case ANSWERS -> new QuestionsReader(answersNeeded).read(file, faults);
        };
    if (examples.isEmpty()) {
      throw InputException.at(file, "holds no example", "give a file with rows of " + task.name());
    }
    return new LabelledData(file, examples, faults.dropped());
  }
}
