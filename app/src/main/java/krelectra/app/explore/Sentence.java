package krelectra.app.explore;

/**
 * A line of a file.
 *
 * @param line counted from 1, blank lines too
 */
public record Sentence(long line, String text) {}
