package krelectra.annotation.dataset;

import krelectra.annotation.quality.Example;
import krelectra.annotation.quality.Split;

/**
 * An item of a data set.
 *
 * @param id unique in the set; tells document and sentence
 * @param document the document's id
 * @param sentence the sentence's id, of a pair the first one's; empty: the whole document
 */
public record DataItem(String id, String document, String sentence, Split.Part part, Said said) {
  /** As it is measured; the label empty where it is no class. */
  Example example() {
    return new Example(id, document, said.text(), said.label());
  }

  /** As it is compared with others of the same text. */
  Example comparable() {
    return new Example(id, document, said.text(), said.verdict());
  }

  /** The same in another part. */
  public DataItem in(Split.Part other) {
    return new DataItem(id, document, sentence, other, said);
  }
}
