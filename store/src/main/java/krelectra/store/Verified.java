package krelectra.store;

/**
 * What was found to be as it was written.
 *
 * @param entries how many entries the histories have
 * @param items how many items they come to: documents, sentences, labels and the rest
 */
public record Verified(long entries, long items) {}
