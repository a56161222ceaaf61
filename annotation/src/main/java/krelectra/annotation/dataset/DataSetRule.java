package krelectra.annotation.dataset;

/**
 * How a data set is made; the same rule on the same corpus makes the same set.
 *
 * @param layer the layer's id
 * @param feature what of a label is learned; of answers nothing
 */
public record DataSetRule(
    String layer, String feature, DataSetTask task, Whose whose, SplitRule split) {}
