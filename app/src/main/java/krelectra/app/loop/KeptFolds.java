package krelectra.app.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetTask;

/**
 * What the folds of a set said of what they had not seen, kept in a folder: {@code set.jsonl} and
 * {@code fold-1/held-out.jsonl} and so on.
 */
public record KeptFolds(Path folder) {
  /** How many folds are made unless somebody wants another number. */
  public static final int COUNT = 4;

  private static final long SEED = 1;

  /** Where the folds of a run's set are. */
  public static KeptFolds of(Path run) {
    return new KeptFolds(run.resolve("folds"));
  }

  /** The set that was folded. */
  public DataSetFile set() {
    return new DataSetFile(folder.resolve("set.jsonl"));
  }

  /**
   * What was said.
   *
   * @param set that was folded
   */
  public record Said(DataSet set, List<HeldOut> held) {
    /** Copies the list. */
    public Said {
      held = List.copyOf(held);
    }

    /** The same of the labels of now: what is gone, or has another text or a new label, is not. */
    public Said of(DataSet now) {
      Map<String, DataItem> items = new HashMap<>();
      now.items().forEach(item -> items.put(item.id(), item));
      List<HeldOut> kept = new ArrayList<>();
      for (HeldOut each : held) {
        DataItem item = items.get(each.item().id());
        boolean known =
            set.rule().task() == DataSetTask.TOKENS
                || (item != null && set.labels().contains(item.said().label()));
        if (item != null && known && item.said().text().equals(each.item().said().text())) {
          kept.add(new HeldOut(item, each.rounds()));
        }
      }
      return new Said(set, kept);
    }
  }

  /**
   * Reads it; empty if not all folds are done.
   *
   * @throws krelectra.inference.InputException if a file is damaged
   */
  public Optional<Said> read() throws IOException {
    if (!Files.isRegularFile(set().file())) {
      return Optional.empty();
    }
    DataSet set = set().read();
    Folds folds = Folds.of(set, COUNT, SEED);
    List<HeldOut> all = new ArrayList<>();
    for (int fold = 0; fold < COUNT; fold++) {
      HeldOutFile file =
          new HeldOutFile(folder.resolve("fold-" + (fold + 1)).resolve("held-out.jsonl"));
      if (!file.isThere()) {
        return Optional.empty();
      }
      all.addAll(file.read(folds.held(fold)));
    }
    return Optional.of(new Said(set, all));
  }
}
