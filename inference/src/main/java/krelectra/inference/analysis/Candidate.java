package krelectra.inference.analysis;

/**
 * A piece that the generator would put at a place.
 *
 * @param id its row of the vocabulary
 * @param text the vocabulary's entry
 * @param probability among all entries, 0–1
 * @param rank 1 for the likeliest; equally likely ones share a rank
 */
public record Candidate(int id, String text, double probability, int rank) {}
