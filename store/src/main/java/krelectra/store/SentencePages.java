package krelectra.store;

import java.util.ArrayList;
import java.util.List;

/** Sentences with their texts, in the order in which they came. */
final class SentencePages {
  private SentencePages() {}

  /** A page of those of all documents, behind a key. */
  static List<SentenceEntry> of(SqlCorpus corpus, long after, int most) {
    List<SentenceEntry> page = new ArrayList<>();
    long document = RowTable.documentOf(after) - 1;
    while (page.size() < most) {
      List<DocumentEntry> next = corpus.documents().after(document, 1);
      if (next.isEmpty()) {
        break;
      }
      document = next.getFirst().number();
      corpus.addSentences(next.getFirst(), after, most - page.size(), page);
    }
    return page;
  }

  /** Those of a document; none if it is not there. */
  static List<SentenceEntry> of(SqlCorpus corpus, String document) {
    List<SentenceEntry> entries = new ArrayList<>();
    if (corpus.documents().has(document)) {
      DocumentEntry entry = new DocumentEntry(corpus.documents().number(document), document, "", 0);
      corpus.addSentences(entry, 0, Integer.MAX_VALUE, entries);
    }
    return entries;
  }
}
