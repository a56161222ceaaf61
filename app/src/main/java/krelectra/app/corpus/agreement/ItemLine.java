package krelectra.app.corpus.agreement;

import krelectra.app.corpus.Place;

/**
 * An item in a list.
 *
 * @param text that it is about
 * @param said what annotators say of it
 * @param place where it lies
 */
public record ItemLine(String text, String said, Place place) {}
