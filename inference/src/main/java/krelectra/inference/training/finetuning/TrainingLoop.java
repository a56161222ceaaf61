package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.Remaining;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Feature;
import krelectra.inference.training.tasks.Features;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Outcome;
import krelectra.inference.training.tasks.Predictions;

/** Steps, looks at the dev set and saves, from where a run stands to its end. */
final class TrainingLoop {
  private static final int TELL_EVERY = 50;

  /** Short runs are watched too: about a hundred points make a curve. */
  private static final int[] LOG_EVERY = {50, 25, 10, 5, 2};

  private static final int POINTS = 100;

  /** So many steps in a row without a finite gradient end a run: nothing will come of it. */
  private static final int MOST_LOST = 20;

  private final FineTuningConfig config;
  private final NDManager manager;
  private final TaskNetwork network;
  private final Predictions predictions;
  private final FineTuningData data;
  private final Inputs inputs;
  private final TrainingStep step;
  private final TrainingState state;
  private final RunFolder folder;
  private final FineTuningRecord record;
  private final ModelCard card;
  private final Consumer<String> tell;
  private final BatchOrder order;
  private final int stepsPerEpoch;
  private final int total;
  private final RateSchedule rates;
  private final int logEvery;
  private Progress progress = Progress.START;
  private int lost;

  @SuppressWarnings("TooManyParameters")
  TrainingLoop(
      FineTuningConfig config,
      NDManager manager,
      TaskNetwork network,
      Predictions predictions,
      FineTuningData data,
      Inputs inputs,
      TrainingStep step,
      RunFolder folder,
      FineTuningRecord record,
      ModelCard card,
      Consumer<String> tell) {
    this.config = config;
    this.manager = manager;
    this.network = network;
    this.predictions = predictions;
    this.data = data;
    this.inputs = inputs;
    this.step = step;
    this.state = new TrainingState(step.parameters(), step.optimizer());
    this.folder = folder;
    this.record = record;
    this.card = card;
    this.tell = tell;
    int[] lengths = inputs.train().inputs().stream().mapToInt(Feature::length).toArray();
    this.order = new BatchOrder(lengths, config.pace().batch(), config.seed());
    this.stepsPerEpoch = Math.max(1, order.count() / config.pace().accumulation());
    this.total = total();
    this.rates = new RateSchedule(config.optimization(), total);
    this.logEvery = logEvery(total);
  }

  private static int logEvery(int total) {
    return Arrays.stream(LOG_EVERY).filter(n -> n <= total / POINTS).findFirst().orElse(1);
  }

  private int total() {
    int byEpochs = Math.multiplyExact(stepsPerEpoch, config.pace().epochs());
    return config.pace().maxSteps() > 0 ? config.pace().maxSteps() : byEpochs;
  }

  /** Goes on from a checkpoint. */
  void resume(Path checkpoint) throws IOException {
    progress = state.restore(checkpoint);
    folder.forgetMetricsAfter(progress.step());
    folder.log("goes on from step " + progress.step());
  }

  /**
   * Trains to the end.
   *
   * @return why it ended
   * @throws CancellationException if it was cancelled, after a checkpoint has been written
   */
  String train(Cancellation cancellation) throws IOException {
    record.plan(total, stepsPerEpoch);
    record.watch().plan(work(), progress.step());
    record.phase("trains");
    try {
      while (true) {
        cancellation.check();
        int done = progress.step();
        boolean last = done >= total;
        if (record.watch().asksToPause()) {
          pause(cancellation);
        }
        boolean finish = record.watch().asksToFinish();
        boolean due = done > 0 && done % config.pace().evaluateEvery() == 0;
        if ((due || last || finish) && progress.evaluated() < done) {
          evaluate(cancellation);
        }
        if (done > 0 && (last || finish || done % config.pace().saveEvery() == 0)) {
          saveOnce(done);
        }
        boolean early =
            config.pace().patience() > 0 && progress.waited() >= config.pace().patience();
        if (last || finish || early) {
          return last ? "all steps are done" : finish ? "asked to finish" : "no new best any more";
        }
        step();
      }
    } catch (CancellationException e) {
      if (progress.step() > 0) {
        save();
      }
      throw e;
    }
  }

  /** Nothing is lost if the process dies, or the machine is shut down, during a pause. */
  private void pause(Cancellation cancellation) throws IOException {
    if (progress.step() > 0) {
      saveOnce(progress.step());
    }
    record.phase("paused");
    record.watch().waitForWish(cancellation);
    record.phase("trains");
    record.watch().startsAgain();
  }

  private WorkLeft work() {
    return new WorkLeft(
        total,
        config.pace().evaluateEvery(),
        config.pace().saveEvery(),
        config.pace().batch() * config.pace().accumulation(),
        inputs.dev().inputs().size(),
        inputs.test().map(test -> test.inputs().size()).orElse(0));
  }

  private void step() throws IOException {
    int number = progress.step();
    List<List<Feature>> passes = new ArrayList<>();
    for (int pass = 0; pass < config.pace().accumulation(); pass++) {
      int index = number % stepsPerEpoch * config.pace().accumulation() + pass;
      int[] rows = order.get(number / stepsPerEpoch, index % order.count());
      passes.add(TrainingStep.inputs(inputs.train().inputs(), rows));
    }
    StepSums figures = step.run(passes, rates.at(number), number);
    keepFinite(figures, number);
    progress = progress.stepped(figures);
    int done = progress.step();
    record.watch().stepEnded(done);
    if (done % logEvery == 0 || done >= total) {
      StepSums sums = progress.sums();
      record.training(done, epoch(), sums, rates.at(number), record.watch().secondsPerStep());
      if (done % TELL_EVERY == 0 || done >= total) {
        tell.accept(
            String.format(
                Locale.ROOT,
                "step %d of %d, loss %.4f, %s left",
                done,
                total,
                sums.loss() / sums.steps(),
                Remaining.text(record.watch().secondsLeft())));
      }
      progress = progress.told();
    }
  }

  private void keepFinite(StepSums figures, int number) throws IOException {
    if (Double.isFinite(figures.norm())) {
      lost = 0;
      return;
    }
    record.warn("step " + number + " left out: its gradient is not finite");
    if (++lost == MOST_LOST) {
      throw InputException.at(
          folder.path(),
          "has had no finite gradient for " + MOST_LOST + " steps",
          "lower learning_rate and start again");
    }
  }

  private double epoch() {
    return (double) progress.step() / stepsPerEpoch;
  }

  private void evaluate(Cancellation cancellation) throws IOException {
    record.phase("evaluates");
    long start = System.nanoTime();
    KeptPredictions told = predict(inputs.dev(), data.dev().examples(), cancellation);
    Map<Measure, Double> figures = figures(told);
    double seconds = (System.nanoTime() - start) / 1e9;
    double headline = figures.getOrDefault(network.task().measure(), Double.NaN);
    record.evaluation(progress.step(), epoch(), "dev", figures, seconds);
    boolean better = progress.isBetter(headline);
    progress = progress.judged(headline);
    tell.accept(
        String.format(
            Locale.ROOT,
            "dev at step %d: %s %.4f%s",
            progress.step(),
            network.task().measure().key(),
            headline,
            better ? ", the best so far" : ""));
    if (better) {
      String text = card.text(progress.step(), figures, Map.of());
      folder.write(folder.best(), best -> write(best, text));
      told.write(folder.path(), "dev");
      record.best(progress.step(), figures);
    }
    record.watch().judged(seconds);
    record.phase("trains");
  }

  /** What the weights as they are make of a split. */
  KeptPredictions predict(Features features, List<Example> examples, Cancellation cancellation) {
    List<float[]> outputs =
        new Judge(network, config.pace().examplesAtOnce())
            .run(manager, step.parameters(), features.inputs(), cancellation);
    return new KeptPredictions(
        network.task().kind(),
        network.labels(),
        examples,
        predictions.of(examples, features, outputs));
  }

  /** How good predictions are. */
  Map<Measure, Double> figures(KeptPredictions told) {
    return Outcome.of(network.task(), network.labels(), told.examples(), told.predictions());
  }

  private void saveOnce(int done) throws IOException {
    boolean saved =
        folder.newestCheckpoint().filter(newest -> RunFolder.step(newest) == done).isPresent();
    if (!saved) {
      save();
    }
  }

  private void save() throws IOException {
    long start = System.nanoTime();
    folder.writeCheckpoint(
        progress.step(),
        config.pace().keep(),
        path -> {
          write(path, card.text(progress.step(), Map.of(), Map.of()));
          state.write(path, progress);
        });
    record.saved(progress.step());
    record.watch().saved((System.nanoTime() - start) / 1e9);
  }

  private void write(Path target, String text) throws IOException {
    network.write(target, step.parameters(), config.lengths().input(), text);
  }

  /** Writes the last weights, then takes the best ones. */
  void takeBest() throws IOException {
    String text = card.text(progress.step(), Map.of(), Map.of());
    folder.write(folder.last(), last -> write(last, text));
    state.readWeights(folder.best());
  }

  int bestStep() {
    return progress.bestStep();
  }

  FlatParameters parameters() {
    return step.parameters();
  }
}
