package krelectra.annotation.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Key.Kind;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/** A corpus in memory. */
public final class MemoryCorpus implements Corpus {
  private final Map<Key, Item> items = new HashMap<>();

  /** One with nothing in it. */
  public MemoryCorpus() {}

  /** A copy. */
  public MemoryCorpus(MemoryCorpus other) {
    items.putAll(other.items);
  }

  @Override
  public @Nullable Item get(Key key) {
    return items.get(key);
  }

  @Override
  public void put(Item item) {
    items.put(item.key(), item);
  }

  @Override
  public void remove(Key key) {
    items.remove(key);
  }

  @Override
  public void shift(String document, int after, int by, Set<Key> except) {
    for (Map.Entry<Key, Item> entry : items.entrySet()) {
      Key key = entry.getKey();
      if (key.document().equals(document) && !except.contains(key)) {
        entry.setValue(shifted(entry.getValue(), after, by));
      }
    }
  }

  /** An item as {@link Corpus#shift} moves it. */
  public static Item shifted(Item item, int after, int by) {
    return switch (item) {
      case Item.OfSentence(var sentence) when sentence.range().start() > after ->
          new Item.OfSentence(sentence.withRange(sentence.range().shifted(by)));
      case Item.OfLabel(var label) when isBehind(label.extent(), after) ->
          new Item.OfLabel(label.withTarget(shifted(label.target(), by)));
      default -> item;
    };
  }

  private static boolean isBehind(@Nullable Range extent, int after) {
    return extent != null && extent.start() > after;
  }

  private static Target shifted(Target target, int by) {
    return switch (target) {
      case Target.OfSpan(List<Range> ranges) ->
          new Target.OfSpan(ranges.stream().map(range -> range.shifted(by)).toList());
      case Target.OfAnswer(String question, List<Range> answers) ->
          new Target.OfAnswer(question, answers.stream().map(range -> range.shifted(by)).toList());
      default -> target;
    };
  }

  /** All items of a kind in a document, in no order; of the project with an empty document. */
  public List<Item> items(Kind kind, String document) {
    List<Item> found = new ArrayList<>();
    items.forEach(
        (key, item) -> {
          if (key.kind() == kind && key.document().equals(document)) {
            found.add(item);
          }
        });
    return found;
  }

  /** Equal if the same items are in it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemoryCorpus corpus && items.equals(corpus.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
