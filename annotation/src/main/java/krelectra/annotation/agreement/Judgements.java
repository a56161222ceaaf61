package krelectra.annotation.agreement;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Items, each judged by some of the annotators: the table that agreement is measured on. */
public final class Judgements {
  /** Stands for an item that an annotator did not judge. */
  static final int MISSING = -1;

  private final List<String> items;
  private final List<String> annotators;
  private final List<String> labels;
  private final int[][] table;

  private Judgements(
      List<String> items, List<String> annotators, List<String> labels, int[][] table) {
    this.items = items;
    this.annotators = annotators;
    this.labels = labels;
    this.table = table;
  }

  /**
   * Sets up the table with the labels that occur: numbers in ascending order, other labels sorted.
   *
   * @throws DuplicateJudgementException if an annotator judged an item twice
   */
  public static Judgements of(List<Judgement> judgements) {
    Set<String> labels = new TreeSet<>(LabelOrder.NATURAL);
    judgements.forEach(judgement -> labels.add(judgement.label()));
    return of(judgements, labels);
  }

  /**
   * The same with labels in an order of one's own, which ordinal measures go by. Labels that do not
   * occur are left out: they must not move a measure.
   *
   * @throws IllegalArgumentException if a label occurs that is not among them
   * @throws DuplicateJudgementException if an annotator judged an item twice
   */
  public static Judgements of(List<Judgement> judgements, Collection<String> order) {
    Map<String, Integer> items = new LinkedHashMap<>();
    Map<String, Integer> annotators = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      items.putIfAbsent(judgement.item(), items.size());
      annotators.putIfAbsent(judgement.annotator(), annotators.size());
    }
    Map<String, Integer> labels = used(judgements, order);
    int[][] table = new int[items.size()][annotators.size()];
    for (int[] row : table) {
      Arrays.fill(row, MISSING);
    }
    for (int i = 0; i < judgements.size(); i++) {
      Judgement judgement = judgements.get(i);
      int[] row = table[requireNonNull(items.get(judgement.item()))];
      int annotator = requireNonNull(annotators.get(judgement.annotator()));
      if (row[annotator] != MISSING) {
        throw new DuplicateJudgementException(judgement, first(judgements, i), i);
      }
      row[annotator] = requireNonNull(labels.get(judgement.label()));
    }
    return new Judgements(
        List.copyOf(items.keySet()),
        List.copyOf(annotators.keySet()),
        List.copyOf(labels.keySet()),
        table);
  }

  private static Map<String, Integer> used(List<Judgement> judgements, Collection<String> order) {
    Set<String> occurring = new TreeSet<>();
    judgements.forEach(judgement -> occurring.add(judgement.label()));
    Map<String, Integer> labels = new LinkedHashMap<>();
    for (String label : order) {
      if (occurring.remove(label)) {
        labels.put(label, labels.size());
      }
    }
    if (!occurring.isEmpty()) {
      throw new IllegalArgumentException("not among the labels: " + occurring);
    }
    return labels;
  }

  private static int first(List<Judgement> judgements, int second) {
    Judgement twice = judgements.get(second);
    int first = 0;
    while (!judgements.get(first).item().equals(twice.item())
        || !judgements.get(first).annotator().equals(twice.annotator())) {
      first++;
    }
    return first;
  }

  /** In the order of their first judgements. */
  public List<String> items() {
    return items;
  }

  /** In the order of their first judgements. */
  public List<String> annotators() {
    return annotators;
  }

  /** The labels that occur, in their order. */
  public List<String> labels() {
    return labels;
  }

  /** The index of an annotator's label for an item, or -1 if there is none. */
  public int label(int item, int annotator) {
    return table[item][annotator];
  }

  /** The labels that an item has got, one a judgement, without the missing ones. */
  int[] given(int item) {
    return Arrays.stream(table[item]).filter(label -> label != MISSING).toArray();
  }

  /** What two annotators said of the items that both judged. */
  public Judgements pair(int first, int second) {
    List<Judgement> both = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (table[i][first] != MISSING && table[i][second] != MISSING) {
        for (int annotator : new int[] {first, second}) {
          both.add(
              new Judgement(
                  items.get(i), annotators.get(annotator), labels.get(table[i][annotator])));
        }
      }
    }
    return of(both, labels);
  }

  /** One label against all others: the labels are then "other" and the label, in that order. */
  public Judgements against(String label) {
    int one = labels.indexOf(label);
    if (one < 0) {
      throw new IllegalArgumentException("no judgement has the label " + label);
    }
    int[][] binary = new int[table.length][];
    for (int i = 0; i < table.length; i++) {
      binary[i] =
          Arrays.stream(table[i]).map(l -> l == MISSING ? MISSING : l == one ? 1 : 0).toArray();
    }
    return new Judgements(items, annotators, List.of("", label), binary);
  }

  /** How often each label was given. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    for (int[] row : table) {
      for (int label : row) {
        if (label != MISSING) {
          counts.merge(labels.get(label), 1L, Long::sum);
        }
      }
    }
    return counts;
  }
}
