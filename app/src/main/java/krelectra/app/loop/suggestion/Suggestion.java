package krelectra.app.loop.suggestion;

import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a model would say.
 *
 * @param value null of answers, whose target says it all
 * @param probability from 0 to 1; NaN of scores
 */
record Suggestion(Target target, @Nullable Value value, double probability) {}
