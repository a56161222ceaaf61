package krelectra.inference.analysis.comparison;

/**
 * Two texts that are compared.
 *
 * @param line of the file that it stands on, counted from 1
 * @param a as a rule the acceptable one
 * @param b as a rule the unacceptable one
 * @param label what kind of pair it is; empty if the file does not say
 */
public record TextPair(long line, String a, String b, String label) {}
