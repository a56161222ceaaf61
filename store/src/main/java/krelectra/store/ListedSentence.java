package krelectra.store;

import krelectra.annotation.document.Sentence;

/**
 * A sentence in a list with what was said of it.
 *
 * @param key as in {@link SentenceEntry}
 * @param text the sentence's text
 */
public record ListedSentence(long key, Sentence sentence, String text, SentenceMarks marks) {}
