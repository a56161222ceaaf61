package krelectra.app.corpus.check;

import krelectra.annotation.format.check.Repair;

/**
 * A repair, before it is made.
 *
 * @param context the text around it
 * @param before what the label is on
 * @param after what it would be on; empty if it would go
 */
public record PlannedRepair(Repair repair, String context, String before, String after) {}
