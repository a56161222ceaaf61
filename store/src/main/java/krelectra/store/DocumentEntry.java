package krelectra.store;

/**
 * A document in a list.
 *
 * @param number rises in the order in which documents came; what follows a page is asked for by it
 * @param id the document's id
 * @param name that of its file
 * @param part which part of the file
 */
public record DocumentEntry(long number, String id, String name, int part) {}
