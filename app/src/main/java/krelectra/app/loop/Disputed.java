package krelectra.app.loop;

import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.quality.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A label that a model disputes.
 *
 * @param label as it was given; of tokens the tag in question
 * @param predicted what the model says
 * @param score by which the queue is sorted, highest first
 * @param words why, in a sentence
 * @param reason why, for other languages; null of tokens
 */
public record Disputed(
    DataItem item,
    String label,
    String predicted,
    double score,
    String words,
    @Nullable Reason reason) {}
