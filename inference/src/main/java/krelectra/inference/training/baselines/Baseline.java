package krelectra.inference.training.baselines;

import java.util.Map;
import krelectra.inference.training.tasks.Measure;

/**
 * What a simple method reaches.
 *
 * @param name of the method
 * @param figures on the same examples as the network's
 */
public record Baseline(String name, Map<Measure, Double> figures) {}
