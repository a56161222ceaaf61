package krelectra.app.corpus.agreement;

import krelectra.annotation.agreement.SpanStudy;

/**
 * The spans that annotators give in a layer.
 *
 * @param single how many documents have spans of one annotator alone, which are left out
 * @param evidence how many items were labelled with evidence shown
 */
public record SpanFindings(SpanStudy study, int single, int evidence) {}
