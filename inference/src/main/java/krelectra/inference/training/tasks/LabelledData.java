package krelectra.inference.training.tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a file holds.
 *
 * @param dropped how many rows were left out, by reason
 */
public record LabelledData(Path file, List<Example> examples, Map<String, Integer> dropped) {
  public LabelledData {
    examples = List.copyOf(examples);
    dropped = Map.copyOf(dropped);
  }

  /** The same with other examples. */
  public LabelledData with(List<Example> others) {
    return new LabelledData(file, others, dropped);
  }
}
