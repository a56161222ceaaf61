package krelectra.inference.training.finetuning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import krelectra.inference.training.AdamW.Stretch;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.FlatParameters.Place;

/**
 * Lower rates for lower layers, as in ELECTRA's fine-tuning code: embeddings have depth 0, layer i
 * has i + 1, the head has layers + 2, and each step down multiplies by the decay.
 */
record LayerRates(double decay, int layers) {
  private static final Pattern LAYER = Pattern.compile("^electra\\.encoder\\.layer\\.([0-9]+)\\.");

  /** The factor of each stretch of the parameters; none where all rates are alike. */
  List<Stretch> of(FlatParameters parameters) {
    List<Stretch> stretches = new ArrayList<>();
    if (decay == 1) {
      return stretches;
    }
    for (Place place : parameters.inOrder()) {
      double factor = factor(place.spec().name());
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      boolean crosses = place.start() == parameters.decayed();
      if (last != null && last.factor() == factor && !crosses) {
        stretches.set(stretches.size() - 1, new Stretch(last.start(), place.end(), factor));
      } else {
        stretches.add(new Stretch(place.start(), place.end(), factor));
      }
    }
    return stretches;
  }

  double factor(String name) {
    return Math.pow(decay, layers + 2 - depth(name));
  }

  private int depth(String name) {
    Matcher layer = LAYER.matcher(name);
    if (layer.find()) {
      return Integer.parseInt(layer.group(1)) + 1;
    }
    return name.startsWith("electra.") ? 0 : layers + 2;
  }
}
