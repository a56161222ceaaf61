package krelectra.annotation.agreement;

/**
 * What one annotator said of one item.
 *
 * @param label never empty: an item that an annotator left out has no judgement
 */
public record Judgement(String item, String annotator, String label) {}
