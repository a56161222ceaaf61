package krelectra.inference.analysis.comparison;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The small random model that {@code src/test/python/pseudo_likelihood.py} made. */
final class ComparisonModel {
  private ComparisonModel() {}

  /** A discriminator, with its generator in the subfolder. */
  static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ComparisonModel.class.getResource("model")).toURI());
  }
}
