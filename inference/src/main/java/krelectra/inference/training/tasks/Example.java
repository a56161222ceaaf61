package krelectra.inference.training.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of labelled data, as it stands in a file. */
public sealed interface Example {
  /** What predictions call it: a question's id, or the line's number. */
  String id();

  /**
   * A text or a pair.
   *
   * @param second null for a single text
   * @param target class or score; empty where it is not known
   */
  record Text(String id, String first, @Nullable String second, String target) implements Example {}

  /**
   * Words with their tags.
   *
   * @param tags as many as words; empty where they are not known
   */
  record Tokens(String id, List<String> words, List<String> tags) implements Example {
    public Tokens {
      words = List.copyOf(words);
      tags = List.copyOf(tags);
    }
  }

  /**
   * A question about a context.
   *
   * @param answers the true ones; empty where they are not known
   */
  record Question(String id, String question, String context, List<Answer> answers)
      implements Example {
    public Question {
      answers = List.copyOf(answers);
    }
  }

  /**
   * An answer.
   *
   * @param start its first UTF-16 code unit in the context
   */
  record Answer(String text, int start) {}
}
