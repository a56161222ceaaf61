package krelectra.annotation.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import krelectra.annotation.document.Range;

/**
 * What the labels of a document are given to, in words that are equal for equal things: ids of
 * labels differ between annotators, so that relations and chains are told by the text they join.
 */
public final class Subjects {
  private static final int DEEPEST = 8;

  private final Map<String, Label> labels = new HashMap<>();

  /** Those of a document. */
  public Subjects(AnnotatedDocument annotated) {
    annotated.labels().forEach(label -> labels.put(label.id(), label));
  }

  /**
   * What a label is given to: {@code document}, a sentence's id, {@code 0-2} or {@code 0-2,5-7} for
   * spans, {@code s1|s2} for pairs, {@code 0-2>5-7} for relations, {@code 0-2+5-7} for chains,
   * {@code ?} and the question for answers.
   */
  public String of(Label label) {
    return of(label.target(), 0);
  }

  private String of(Target target, int depth) {
    return switch (target) {
      case Target.OfDocument() -> "document";
      case Target.OfSentence(String sentence) -> sentence;
      case Target.OfSpan(List<Range> ranges) -> of(ranges);
      case Target.OfRelation(String source, String to) -> of(source, depth) + ">" + of(to, depth);
      case Target.OfChain(List<String> members) ->
          members.stream().map(member -> of(member, depth)).collect(Collectors.joining("+"));
      case Target.OfPair(String first, String second) -> first + "|" + second;
      case Target.OfAnswer(String question, List<Range> answers) -> "?" + question;
    };
  }

  private String of(String id, int depth) {
    Label label = labels.get(id);
    // Relations of relations of files from elsewhere may go round.
    return label == null || depth >= DEEPEST ? "#" + id : of(label.target(), depth + 1);
  }

  /** Stretches of text as {@code 0-2,5-7}. */
  public static String of(List<Range> ranges) {
    return ranges.stream()
        .map(range -> range.start() + "-" + range.end())
        .collect(Collectors.joining(","));
  }
}
