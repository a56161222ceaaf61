package krelectra.annotation.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the columns of a table are.
 *
 * @param names as the first row names them, or made up
 * @param named whether the first row names them
 * @param texts the columns of texts: one, or two for pairs
 * @param labels the columns of labels
 */
record Header(List<String> names, boolean named, List<Integer> texts, List<Integer> labels) {
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("sentence1", "sentence2"),
          List.of("question1", "question2"),
          List.of("premise", "hypothesis"),
          List.of("text1", "text2"),
          List.of("text_a", "text_b"),
          List.of("sentence_a", "sentence_b"),
          List.of("sent1", "sent2"));
  private static final List<String> TEXTS =
      List.of("document", "text", "comment", "comments", "review", "sentence");
  private static final List<String> MORE_TEXTS =
      List.of("content", "utterance", "question", "title");
  private static final Set<String> LABELS =
      Set.of(
          "label",
          "labels",
          "class",
          "bias",
          "hate",
          "gold_label",
          "sentiment",
          "category",
          "intent",
          "is_duplicate",
          "score",
          "similarity",
          "contain_gender_bias",
          "topic");
  private static final Set<String> OTHERS = Set.of("id", "guid", "genre", "filename", "year");

  /** The columns of a table of texts. */
  static Header ofTexts(List<String> first) {
    List<String> names = lower(first);
    boolean named = isNamed(names);
    if (!named) {
      int last = first.size() - 1;
      int text = first.size() > 2 ? last - 1 : 0;
      return new Header(
          madeUp(first.size()), false, List.of(text), last > 0 ? List.of(last) : List.of());
    }
    int text = -1;
    for (String name : concat(TEXTS, MORE_TEXTS)) {
      text = text < 0 ? names.indexOf(name) : text;
    }
    List<Integer> labels = labels(names);
    if (text < 0) {
      text = labels.contains(0) && names.size() > 1 ? 1 : 0;
    }
    return new Header(first, true, List.of(text), without(labels, List.of(text)));
  }

  /** The columns of a table of pairs. */
  static Header ofPairs(List<String> first) {
    List<String> names = lower(first);
    if (!isNamed(names)) {
      int start = first.size() > 3 ? first.size() - 3 : 0;
      List<Integer> labels = first.size() > 2 ? List.of(first.size() - 1) : List.of();
      return new Header(madeUp(first.size()), false, List.of(start, start + 1), labels);
    }
    for (List<String> pair : PAIRS) {
      int a = names.indexOf(pair.get(0));
      int b = names.indexOf(pair.get(1));
      if (a >= 0 && b >= 0) {
        return new Header(first, true, List.of(a, b), without(labels(names), List.of(a, b)));
      }
    }
    return new Header(first, true, List.of(), labels(names));
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.trim().toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean isNamed(List<String> names) {
    Set<String> pairs = Set.copyOf(PAIRS.stream().flatMap(List::stream).toList());
    return names.stream()
        .anyMatch(
            name ->
                LABELS.contains(name)
                    || TEXTS.contains(name)
                    || OTHERS.contains(name)
                    || pairs.contains(name));
  }

  private static List<Integer> labels(List<String> names) {
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (LABELS.contains(names.get(i))) {
        labels.add(i);
      }
    }
    return labels;
  }

  private static List<Integer> without(List<Integer> labels, List<Integer> texts) {
    return labels.stream().filter(label -> !texts.contains(label)).toList();
  }

  private static List<String> madeUp(int size) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      names.add("column" + i);
    }
    return names;
  }

  private static List<String> concat(List<String> a, List<String> b) {
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** The layer of a column of labels: the first of a usual name means the usual layer. */
  String layer(int column, String usual) {
    for (int label : labels) {
      if (label == column) {
        return isUsual(column) ? usual : name(column);
      }
      if (isUsual(label)) {
        return name(column);
      }
    }
    return name(column);
  }

  private boolean isUsual(int column) {
    return !named
        || Set.of("label", "labels", "class", "gold_label", "is_duplicate", "score", "similarity")
            .contains(name(column));
  }

  private String name(int column) {
    return names.get(column).trim().toLowerCase(Locale.ROOT);
  }

  /** Whether a column's labels are numbers on a scale. */
  boolean isScore(int column) {
    return Set.of("score", "similarity").contains(name(column));
  }
}
