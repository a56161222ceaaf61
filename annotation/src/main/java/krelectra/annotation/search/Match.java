package krelectra.annotation.search;

/**
 * Where a query was met: {@code [start, end)} of a sentence's text.
 *
 * @param first the first morpheme
 * @param last the one after the last morpheme
 */
public record Match(int start, int end, int first, int last) {}
