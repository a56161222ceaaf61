package krelectra.inference.training.pretraining;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.Precision;
import krelectra.inference.training.pretraining.PretrainingPlan.CorpusSize;

/** Says what a pre-training would take on this machine; writes nothing. */
public record PretrainingPlanner(
    PretrainingConfig config, Vocabulary vocabulary, Corpus corpus, Precision precision) {
  private static final int PACKED_LINES = 50_000;

  /** Pieces of a measured pass: enough to keep all cores busy, little enough for any memory. */
  private static final int PIECES = 4096;

  private static final int ROUNDS = 3;

  /**
   * Plans.
   *
   * @throws InputException if the corpus has no text
   */
  public PretrainingPlan plan(NDManager parent, Cancellation cancellation) {
    int ofOnePass = Math.ceilDiv(config.batch(), config.accumulation());
    int rows = Math.clamp(PIECES / config.maxSequence(), 1, ofOnePass);
    var measure =
        new CorpusMeasure(new ElectraTokenizer(vocabulary), config, PACKED_LINES, 2 * rows);
    CorpusSize size = measure.measure(corpus, cancellation);
    List<ExamplePacker.Example> examples = measure.examples();
    if (examples.isEmpty()) {
      throw InputException.at(corpus.files().getFirst(), "has no text", "give more lines");
    }
    double perExample =
        examples.stream()
            .mapToInt(e -> e.first().length + e.second().length + (e.second().length == 0 ? 2 : 3))
            .average()
            .orElseThrow();
    var networks = new Networks(config.discriminator(), config.generator());
    try (NDManager manager = parent.newSubManager();
        var parameters = new FlatParameters(manager, networks.specs());
        var optimizer =
            new AdamW(AdamW.Settings.pretraining(config.weightDecay()), parameters, manager)) {
      parameters.initialize(config.discriminator().initializerRange(), config.seed());
      var step =
          new PretrainingStep(
              config.ofPasses(1),
              new PretrainingForward(networks, vocabulary, precision.products(manager)),
              parameters,
              optimizer);
      double seconds = seconds(manager, step, examples, rows, cancellation);
      return new PretrainingPlan(
          size,
          parameters.values().size(),
          config.steps(),
          perExample * config.batch(),
          (double) config.batch() * config.steps() / Math.max(1, size.examples()),
          seconds);
    }
  }

  /** A step is its passes and one move of all parameters: two passes less one are a pass. */
  private double seconds(
      NDManager manager,
      PretrainingStep step,
      List<ExamplePacker.Example> examples,
      int rows,
      Cancellation cancellation) {
    List<ExamplePacker.Example> all = new ArrayList<>();
    while (all.size() < 2 * rows) {
      all.add(examples.get(all.size() % examples.size()));
    }
    var two =
        new PretrainingStep(
            config.ofPasses(2), step.forward(), step.parameters(), step.optimizer());
    double one = Double.POSITIVE_INFINITY;
    double both = Double.POSITIVE_INFINITY;
    step.run(manager, all.subList(0, rows), config.learningRate(), 0);
    for (int round = 0; round < ROUNDS; round++) {
      cancellation.check();
      long begin = System.nanoTime();
      step.run(manager, all.subList(0, rows), config.learningRate(), 1 + 2 * round);
      long middle = System.nanoTime();
      cancellation.check();
      two.run(manager, all, config.learningRate(), 2 + 2 * round);
      one = Math.min(one, (middle - begin) / 1e9);
      both = Math.min(both, (System.nanoTime() - middle) / 1e9);
    }
    double pass = Math.max(0, both - one);
    return Math.max(0, one - pass) + pass * config.batch() / rows;
  }
}
