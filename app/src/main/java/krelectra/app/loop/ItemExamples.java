package krelectra.app.loop;

import java.util.List;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.Said;
import krelectra.annotation.document.Range;
import krelectra.inference.training.tasks.Example;
import org.jspecify.annotations.Nullable;

/** Items of data sets as networks take them. */
final class ItemExamples {
  private ItemExamples() {}

  static List<Example> of(List<DataItem> items) {
    return items.stream().map(ItemExamples::of).toList();
  }

  static Example of(DataItem item) {
    return switch (item.said()) {
      case Said.OfText(String text, String label) -> new Example.Text(item.id(), text, null, label);
      case Said.OfPair(String first, String second, String label) ->
          new Example.Text(item.id(), first, second, label);
      case Said.Scored(String first, String second, String score) ->
          new Example.Text(item.id(), first, nullIfEmpty(second), score);
      case Said.Tagged(List<String> words, List<String> tags) ->
          new Example.Tokens(item.id(), words, tags);
      case Said.Answered(String question, String context, List<Range> answers) ->
          new Example.Question(
              item.id(),
              question,
              context,
              answers.stream()
                  .map(answer -> new Example.Answer(answer.of(context), answer.start()))
                  .toList());
    };
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
