package krelectra.store;

import krelectra.annotation.document.Sentence;

/**
 * A sentence in a list.
 *
 * @param key rises in the order of the list; what follows a page is asked for by it
 * @param text the sentence's text
 */
public record SentenceEntry(long key, Sentence sentence, String text) {}
