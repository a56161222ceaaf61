package krelectra.annotation.dataset;

import java.util.List;
import krelectra.annotation.document.Range;

/** What an item holds: texts as they were, and what was said of them. */
public sealed interface Said {
  /** A text and its class. */
  record OfText(String text, String label) implements Said {}

  /** Two texts and their class. */
  record OfPair(String first, String second, String label) implements Said {}

  /**
   * A number.
   *
   * @param second empty for a single text
   * @param score as it was written
   */
  record Scored(String first, String second, String score) implements Said {}

  /**
   * Eojeols and their tags, as many: {@code O}, or an entity's type with {@code -B} on its first
   * eojeol and {@code -I} on the others.
   */
  record Tagged(List<String> words, List<String> tags) implements Said {
    /** Copies the lists. */
    public Tagged {
      words = List.copyOf(words);
      tags = List.copyOf(tags);
      if (words.size() != tags.size()) {
        throw new IllegalArgumentException(words.size() + " words, " + tags.size() + " tags");
      }
    }
  }

  /**
   * A question.
   *
   * @param answers where they lie in the context; any of them answers it
   */
  record Answered(String question, String context, List<Range> answers) implements Said {
    /** Copies the list. */
    public Answered {
      answers = List.copyOf(answers);
      if (answers.stream().anyMatch(answer -> answer.end() > context.length())) {
        throw new IllegalArgumentException("an answer lies outside of its context");
      }
    }
  }

  /** All its text, as it is compared; of two texts both, with a tab between them. */
  default String text() {
    return switch (this) {
      case OfText(String text, String label) -> text;
      case OfPair(String first, String second, String label) -> first + '\t' + second;
      case Scored(String first, String second, String score) ->
          second.isEmpty() ? first : first + '\t' + second;
      case Tagged(List<String> words, List<String> tags) -> String.join(" ", words);
      case Answered(String question, String context, List<Range> answers) ->
          question + '\t' + context;
    };
  }

  /** Its class; empty of what has none. */
  default String label() {
    return switch (this) {
      case OfText(String text, String label) -> label;
      case OfPair(String first, String second, String label) -> label;
      default -> "";
    };
  }

  /** All that was said, in a line: two items of one text with different ones contradict. */
  default String verdict() {
    return switch (this) {
      case OfText(String text, String label) -> label;
      case OfPair(String first, String second, String label) -> label;
      case Scored(String first, String second, String score) -> score;
      case Tagged(List<String> words, List<String> tags) -> String.join(" ", tags);
      case Answered(String question, String context, List<Range> answers) -> answers.toString();
    };
  }
}
