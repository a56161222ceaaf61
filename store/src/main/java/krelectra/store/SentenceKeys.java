package krelectra.store;

import java.util.List;

/**
 * A piece of a list of sentences.
 *
 * @param keys of the sentences, in the order in which they came
 * @param document the number of the last document that was looked at; what follows is asked for by
 *     it
 * @param isLast whether no document follows
 */
public record SentenceKeys(List<Long> keys, long document, boolean isLast) {
  /** Copies the keys. */
  public SentenceKeys {
    keys = List.copyOf(keys);
  }
}
