package krelectra.app.corpus.agreement;

import krelectra.annotation.label.Target;

/**
 * Something that annotators judged.
 *
 * @param document the document's id
 * @param target where it is
 * @param said what annotators say of it, each with the name before it
 */
public record JudgedItem(String document, Target target, String said) {}
