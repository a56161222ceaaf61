package krelectra.app.explore.attribution;

import java.io.IOException;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.attribution.Attribution;
import krelectra.inference.analysis.attribution.Method;
import krelectra.inference.analysis.attribution.Target;
import org.jspecify.annotations.Nullable;

/** What explains the outputs of a model. */
public interface Explainer {
  /** The classes of texts that the model was tuned for; empty if it was not. */
  List<String> labels();

  /**
   * Explains. Called in the background; see {@link
   * krelectra.inference.analysis.attribution.Attributor#explain}.
   *
   * @throws krelectra.inference.InputException if the text or the model cannot be used for it
   */
  Attribution explain(
      String first,
      @Nullable String second,
      Target target,
      Method method,
      int steps,
      Cancellation cancellation)
      throws IOException;
}
