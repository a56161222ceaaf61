package krelectra.annotation.agreement;

import java.util.List;

/**
 * Something to know before a figure is believed. Whoever shows it puts it into words.
 *
 * @param facts the numbers and names that belong to it, as the kind says
 */
public record Warning(Kind kind, List<Object> facts) {
  public Warning {
    facts = List.copyOf(facts);
  }

  static Warning of(Kind kind, Object... facts) {
    return new Warning(kind, List.of(facts));
  }

  /** What there is to know. */
  public enum Kind {
    /** There are no judgements at all: the measure is undefined. */
    EMPTY,
    /** Only one annotator: the measure is undefined. Facts: the annotator. */
    ONE_ANNOTATOR,
    /** No item has two judgements: the measure is undefined. */
    NO_OVERLAP,
    /** Only one label occurs: chance cannot be told from agreement. Facts: the label. */
    ONE_LABEL,
    /** The measure is undefined for another reason: no disagreement can be expected by chance. */
    NO_CHANCE,
    /** One label has most judgements, which depresses κ and α. Facts: label, its share. */
    PREVALENCE,
    /** Under 30 items count. Facts: how many. */
    FEW_ITEMS,
    /** Items with a single judgement do not count. Facts: how many. */
    SINGLE_JUDGEMENTS,
    /** Not every annotator judged every item. Facts: missing judgements. */
    MISSING_JUDGEMENTS,
    /** More than two annotators: the mean over pairs is given. Facts: pairs. */
    MEAN_OF_PAIRS,
    /** Pairs of annotators are left out. Facts: pairs without an item in common or undefined. */
    UNDEFINED_PAIRS,
    /** All agree on everything: resampling cannot show how sure that is. */
    FULL_AGREEMENT,
    /** Resamples in which the measure was undefined. Facts: how many, of how many. */
    UNDEFINED_RESAMPLES,
    /** Too little to resample: there is no interval. */
    NO_INTERVAL,
    /** The measure's weights. Facts: their name. */
    WEIGHTS,
    /** An annotator's spans of one label overlap and were joined. Facts: how many. */
    JOINED_OVERLAPS,
    /**
     * An annotator's spans overlap, which this measure cannot see: it is undefined. Facts: pairs.
     */
    OVERLAPPING_SPANS,
    /** Nobody said how long the text is: it is taken to end with the last span. Facts: the end. */
    LENGTH_ASSUMED,
    /** The expected disorder is estimated by chance. Facts: samples drawn, relative error. */
    SAMPLED_CHANCE,
    /** More than two annotators: the best alignment was searched for, not proven. */
    ALIGNMENT_SEARCHED
  }
}
