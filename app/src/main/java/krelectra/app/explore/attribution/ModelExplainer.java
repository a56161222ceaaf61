package krelectra.app.explore.attribution;

import java.io.IOException;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.attribution.Attribution;
import krelectra.inference.analysis.attribution.Attributor;
import krelectra.inference.analysis.attribution.Method;
import krelectra.inference.analysis.attribution.Target;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Explains the outputs of an open model. For classes the model's folder is loaded with its own
 * head, once for each explanation: a second copy of the weights stays in memory no longer.
 */
public record ModelExplainer(Analyzer analyzer) implements Explainer {

  @Override
  public List<String> labels() {
    ConfigFile config = analyzer.model().folder().configFile();
    return config.head().filter(HeadKind.SEQUENCE::equals).isPresent()
        ? config.labels()
        : List.of();
  }

  @Override
  public Attribution explain(
      String first,
      @Nullable String second,
      Target target,
      Method method,
      int steps,
      Cancellation cancellation)
      throws IOException {
    if (target instanceof Target.Replaced) {
      return new Attributor(analyzer.model())
          .explain(first, second, target, method, steps, cancellation);
    }
    try (Model tuned = Model.load(analyzer.model().folder().path(), HeadKind.SEQUENCE)) {
      return new Attributor(tuned).explain(first, second, target, method, steps, cancellation);
    }
  }
}
