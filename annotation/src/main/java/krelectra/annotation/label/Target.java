package krelectra.annotation.label;

import java.util.List;
import krelectra.annotation.document.Range;

/** What a label is given to. */
public sealed interface Target {
  /** The document. */
  record OfDocument() implements Target {}

  /** A sentence, by id. */
  record OfSentence(String sentence) implements Target {}

  /** A stretch of text, or several of them in text order. */
  record OfSpan(List<Range> ranges) implements Target {
    /** Copies the ranges. */
    public OfSpan {
      ranges = List.copyOf(ranges);
      if (ranges.isEmpty()) {
        throw new IllegalArgumentException("a span has a range");
      }
    }

    public OfSpan(int start, int end) {
      this(List.of(new Range(start, end)));
    }
  }

  /** From one label to another, by id; a root has both the same. */
  record OfRelation(String source, String target) implements Target {}

  /** Labels that belong together, by id, in order. */
  record OfChain(List<String> members) implements Target {
    /** Copies the members. */
    public OfChain {
      members = List.copyOf(members);
    }
  }

  /** Two sentences, by id. */
  record OfPair(String first, String second) implements Target {}

  /**
   * A question on the document, and where its answers lie.
   *
   * @param answers any of them answers it; none: there is no answer
   */
  record OfAnswer(String question, List<Range> answers) implements Target {
    /** Copies the answers. */
    public OfAnswer {
      answers = List.copyOf(answers);
    }
  }

  /** The stretches of text that it names itself; empty if it names other things. */
  default List<Range> ranges() {
    return switch (this) {
      case OfSpan(List<Range> ranges) -> ranges;
      case OfAnswer(String question, List<Range> answers) -> answers;
      default -> List.of();
    };
  }
}
