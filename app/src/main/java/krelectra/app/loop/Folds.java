package krelectra.app.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.quality.Example;
import krelectra.annotation.quality.Split;
import krelectra.inference.InputException;

/**
 * A data set cut so that each item is held out once. Equal texts are held out together: otherwise
 * the label of one would be learned from the other. Each label has its share in each fold.
 *
 * @param of the fold of each item, counted from 0
 */
public record Folds(DataSet set, int count, long seed, List<Integer> of) {
  private static final double DEV = 0.1;

  /** Copies the list. */
  public Folds {
    of = List.copyOf(of);
  }

  /**
   * Cuts a set.
   *
   * @throws InputException if it has too few items for so many folds
   */
  public static Folds of(DataSet set, int count, long seed) {
    List<DataItem> items = set.items();
    if (count < 2 || items.size() < 5 * count) {
      throw InputException.at(
          "data set " + set.name(),
          "has " + items.size() + " items for " + count + " folds",
          "fold it 2 times or more, with 5 items or more in each");
    }
    Map<String, List<Integer>> texts = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      String text = items.get(i).said().text().strip().replaceAll("\\s+", " ");
      texts.computeIfAbsent(text, key -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> groups = new ArrayList<>(texts.values());
    Collections.shuffle(groups, new Random(seed));
    groups.sort(Comparator.comparing(group -> items.get(group.getFirst()).said().label()));
    Integer[] folds = new Integer[items.size()];
    int next = 0;
    for (List<Integer> group : groups) {
      for (int i : group) {
        folds[i] = next % count;
      }
      next++;
    }
    return new Folds(set, count, seed, List.of(folds));
  }

  /** The items that a fold holds out. */
  public List<DataItem> held(int fold) {
    return select(fold, true);
  }

  /** The others, a tenth of which is for choosing the checkpoint. */
  public DataSet training(int fold) {
    List<DataItem> items = select(fold, false);
    List<Example> examples =
        items.stream()
            .map(item -> new Example(item.id(), item.document(), "", item.said().label()))
            .toList();
    Split split = Split.stratified(examples, new Split.Shares(DEV, 0), seed);
    Map<String, Split.Part> parts = new HashMap<>(split.parts());
    List<DataItem> parted =
        items.stream()
            .map(item -> item.in(parts.getOrDefault(item.id(), Split.Part.TRAIN)))
            .toList();
    return set.with(set.name() + ", fold " + (fold + 1) + " of " + count, parted);
  }

  private List<DataItem> select(int fold, boolean held) {
    List<DataItem> selected = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      if ((of.get(i) == fold) == held) {
        selected.add(set.items().get(i));
      }
    }
    return selected;
  }
}
