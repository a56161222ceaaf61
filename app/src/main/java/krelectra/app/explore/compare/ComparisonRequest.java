package krelectra.app.explore.compare;

import krelectra.inference.analysis.Analyzer;

/**
 * What is compared.
 *
 * @param first sees {@code a}
 * @param second sees {@code b}; the same for two texts
 */
record ComparisonRequest(String a, String b, Analyzer first, Analyzer second) {}
