package krelectra.annotation.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import krelectra.annotation.dataset.DataSetFinding.Kind;
import krelectra.annotation.dataset.DataSetFinding.Severity;
import krelectra.annotation.quality.Contradictions;
import krelectra.annotation.quality.Example;
import krelectra.annotation.quality.NearDuplicates;
import krelectra.annotation.quality.Split.Part;

/**
 * Looks for what may spoil a training, before it starts.
 *
 * @param wanted how many examples of a class there should be in train
 * @param similarity from which texts in different parts are leaks, see {@link NearDuplicates}
 * @param length of a text, in whatever unit the longest is given
 * @param longest beyond which texts are cut
 */
public record DataSetCheck(
    int wanted, double similarity, ToIntFunction<String> length, int longest) {
  /** What is wanted where nobody says: no model is known yet, so that lengths are syllables. */
  public static final DataSetCheck USUAL = new DataSetCheck(10, 0.8, String::length, 512);

  /**
   * The findings, the worst first.
   *
   * @param stop ends the search for near-duplicates early
   */
  public List<DataSetFinding> check(DataSet set, BooleanSupplier stop) {
    List<DataSetFinding> findings = new ArrayList<>();
    addParts(set, findings);
    addClasses(set, findings);
    addTexts(set, stop, findings);
    for (LeftOut reason : LeftOut.values()) {
      int count = set.leftOut().getOrDefault(reason, 0);
      if (count > 0) {
        Severity severity = reason == LeftOut.UNLABELLED ? Severity.NOTE : Severity.WARNING;
        findings.add(
            new DataSetFinding(Kind.LEFT_OUT, severity, count, List.of(reason.key()), List.of()));
      }
    }
    findings.sort(Comparator.comparing(DataSetFinding::severity));
    return findings;
  }

  private static void addParts(DataSet set, List<DataSetFinding> findings) {
    Map<Part, Integer> sizes = set.sizes();
    empty(sizes, Part.TRAIN, Kind.NOTHING_TO_TRAIN, Severity.ERROR, findings);
    empty(sizes, Part.DEV, Kind.NO_DEV, Severity.WARNING, findings);
    empty(sizes, Part.TEST, Kind.NO_TEST, Severity.NOTE, findings);
  }

  private static void empty(
      Map<Part, Integer> sizes,
      Part part,
      Kind kind,
      Severity severity,
      List<DataSetFinding> findings) {
    if (sizes.getOrDefault(part, 0) == 0) {
      findings.add(new DataSetFinding(kind, severity, 0, List.of(), List.of()));
    }
  }

  private void addClasses(DataSet set, List<DataSetFinding> findings) {
    Map<Part, Map<String, Integer>> counts = new EnumMap<>(Part.class);
    Set<String> classes = new TreeSet<>(set.labels());
    for (DataItem item : set.items()) {
      Map<String, Integer> ofPart = counts.computeIfAbsent(item.part(), p -> new HashMap<>());
      Classes.of(item.said()).forEach(each -> ofPart.merge(each, 1, Integer::sum));
    }
    boolean single =
        set.rule().task() == DataSetTask.CLASSES || set.rule().task() == DataSetTask.PAIRS;
    if (single && classes.size() == 1) {
      findings.add(found(Kind.ONE_CLASS, Severity.ERROR, set.items().size(), set.labels()));
    }
    for (String each : classes) {
      int train = counts.getOrDefault(Part.TRAIN, Map.of()).getOrDefault(each, 0);
      if (train > 0 && train < wanted) {
        List<String> words = List.of(each, Integer.toString(wanted));
        findings.add(found(Kind.SMALL_CLASS, Severity.WARNING, train, words));
      }
      if (each.matches("(?s).*[\\t\\r\\n].*")) {
        findings.add(found(Kind.ODD_LABEL, Severity.ERROR, 1, List.of(each)));
      }
      for (Part part : List.of(Part.DEV, Part.TEST)) {
        int count = counts.getOrDefault(part, Map.of()).getOrDefault(each, 0);
        List<String> words = List.of(each, DataSetJson.key(part));
        if (count > 0 && train == 0) {
          findings.add(found(Kind.CLASS_NOT_IN_TRAIN, Severity.ERROR, count, words));
        } else if (count == 0 && counts.containsKey(part)) {
          findings.add(found(Kind.CLASS_NOT_IN_PART, Severity.WARNING, 0, words));
        }
      }
    }
  }

  private void addTexts(DataSet set, BooleanSupplier stop, List<DataSetFinding> findings) {
    List<Example> examples = set.items().stream().map(DataItem::comparable).toList();
    Set<String> seen = new HashSet<>();
    List<String> repeated = new ArrayList<>();
    List<String> tooLong = new ArrayList<>();
    for (DataItem item : set.items()) {
      if (!seen.add(item.said().verdict() + '\u0000' + item.said().text())) {
        repeated.add(item.id());
      }
      if (length.applyAsInt(item.said().text()) > longest) {
        tooLong.add(item.id());
      }
    }
    List<String> contradicting = new ArrayList<>();
    List<List<Example>> groups = Contradictions.in(examples);
    groups.forEach(group -> group.forEach(each -> contradicting.add(each.id())));
    List<String> leaking = new ArrayList<>();
    int leaks = leaks(set, examples, stop, leaking);
    String similar = String.format(Locale.ROOT, "%.2f", similarity);
    add(Kind.CONTRADICTIONS, groups.size(), List.of(), contradicting, findings);
    add(Kind.LEAKS, leaks, List.of(similar), leaking, findings);
    add(Kind.DUPLICATES, repeated.size(), List.of(), repeated, findings);
    add(Kind.TOO_LONG, tooLong.size(), List.of(Integer.toString(longest)), tooLong, findings);
  }

  /** Questions on one context are alike by nature: a document in two parts is what leaks there. */
  private int leaks(
      DataSet set, List<Example> examples, BooleanSupplier stop, List<String> leaking) {
    Map<String, Part> parts = new HashMap<>();
    set.items().forEach(item -> parts.put(item.id(), item.part()));
    if (new HashSet<>(parts.values()).size() < 2) {
      return 0;
    }
    var pairs =
        NearDuplicates.between(
            examples, new krelectra.annotation.quality.Split(parts), similarity, stop);
    for (NearDuplicates.Pair pair : pairs) {
      leaking.add(pair.first().id());
      leaking.add(pair.second().id());
    }
    return pairs.size();
  }

  private static void add(
      Kind kind,
      int count,
      List<String> arguments,
      List<String> items,
      List<DataSetFinding> findings) {
    if (count > 0) {
      List<String> shown = items.subList(0, Math.min(items.size(), DataSetFinding.SHOWN));
      findings.add(new DataSetFinding(kind, Severity.WARNING, count, arguments, shown));
    }
  }

  private static DataSetFinding found(
      Kind kind, Severity severity, int count, List<String> arguments) {
    return new DataSetFinding(kind, severity, count, arguments, List.of());
  }
}
