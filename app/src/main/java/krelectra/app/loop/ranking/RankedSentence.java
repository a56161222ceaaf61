package krelectra.app.loop.ranking;

/**
 * A sentence of a ranking.
 *
 * @param document the document's id
 * @param sentence the sentence's id; of a pair the first one's
 */
public record RankedSentence(String document, String sentence, Why why) {}
