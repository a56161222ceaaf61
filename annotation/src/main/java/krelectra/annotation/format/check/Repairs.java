package krelectra.annotation.format.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/**
 * What can be done about findings without asking what was meant: blanks at the edges of spans are
 * left out, characters that are cut in two are taken in whole, and of labels that say the same of
 * the same thing by the same annotator one stays.
 */
public final class Repairs {
  /** Spans that begin or end at a blank. */
  public static final String BLANK = "span-blank";

  /** Spans that cut a character. */
  public static final String CUT = "span-cuts";

  /** Labels that are there twice. */
  public static final String DUPLICATE = "duplicate-label";

  private static final Set<String> RULES = Set.of(BLANK, CUT, DUPLICATE);

  private Repairs() {}

  /** The rules whose findings can be repaired. */
  public static Set<String> rules() {
    return RULES;
  }

  /** What can be done in a document about the findings of a rule. */
  public static List<Repair> of(AnnotatedDocument annotated, String rule) {
    String text = annotated.document().text();
    return switch (rule) {
      case BLANK -> spans(annotated, rule, range -> SpanEdges.trimmed(text, range));
      case CUT -> spans(annotated, rule, range -> SpanEdges.widened(text, range));
      case DUPLICATE ->
          duplicates(annotated).stream().map(label -> new Repair(rule, label, null)).toList();
      default -> List.of();
    };
  }

  private static List<Repair> spans(
      AnnotatedDocument annotated, String rule, UnaryOperator<Range> moved) {
    List<Repair> repairs = new ArrayList<>();
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfSpan(List<Range> ranges)
          && !SpanEdges.isToken(label)
          && label.state() != Label.State.REJECTED) {
        List<Range> now = SpanEdges.joined(ranges.stream().map(moved).toList());
        if (!now.equals(ranges)) {
          repairs.add(new Repair(rule, label, label.withTarget(new Target.OfSpan(now))));
        }
      }
    }
    return repairs;
  }

  /** What a label says, and by whom; what it is called and how sure it is left aside. */
  private record Said(String layer, String annotator, Target target, Map<String, Value> features) {}

  /** Labels that say again what another one says, and that nothing points to. */
  static List<Label> duplicates(AnnotatedDocument annotated) {
    Set<String> pointedTo = pointedTo(annotated);
    Map<Said, Label> kept = new HashMap<>();
    List<Label> others = new ArrayList<>();
    for (Label label : annotated.labels()) {
      if (label.state() == Label.State.REJECTED || SpanEdges.isToken(label)) {
        continue;
      }
      Said said = new Said(label.layer(), label.annotator(), label.target(), label.features());
      Label before = kept.putIfAbsent(said, label);
      if (before == null) {
        continue;
      }
      // The one that stays: pointed to by others, else accepted, else the first.
      boolean better = weight(label, pointedTo) > weight(before, pointedTo);
      Label other = better ? before : label;
      if (better) {
        kept.put(said, label);
      }
      if (!pointedTo.contains(other.id())) {
        others.add(other);
      }
    }
    return others;
  }

  private static int weight(Label label, Set<String> pointedTo) {
    return (pointedTo.contains(label.id()) ? 2 : 0)
        + (label.state() == Label.State.ACCEPTED ? 1 : 0);
  }

  private static Set<String> pointedTo(AnnotatedDocument annotated) {
    Set<String> ids = new HashSet<>();
    for (Label label : annotated.labels()) {
      switch (label.target()) {
        case Target.OfRelation(String source, String target) -> {
          ids.add(source);
          ids.add(target);
        }
        case Target.OfChain(List<String> members) -> ids.addAll(members);
        default -> {
          // only relations and chains join labels
        }
      }
      for (Value value : label.features().values()) {
        if (value instanceof Value.Links(List<Link> links)) {
          links.forEach(link -> ids.add(link.target()));
        }
      }
    }
    annotated.notes().forEach(note -> ids.add(note.subject()));
    return ids;
  }
}
