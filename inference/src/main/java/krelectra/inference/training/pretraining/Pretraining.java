package krelectra.inference.training.pretraining;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.LearningRate;
import krelectra.inference.training.Remaining;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunLock;

/**
 * Pre-trains a generator and a discriminator. Every step's randomness comes from the seed and the
 * step's number alone, so that a run that was stopped goes on bit by bit as if it had not been.
 *
 * @param device that the manager of a run computes on
 * @param progress takes a line for the user now and then
 */
public record Pretraining(
    PretrainingConfig config,
    Vocabulary vocabulary,
    Corpus corpus,
    RunFolder folder,
    DeviceChoice device,
    Consumer<String> progress) {
  private static final int LOG_EVERY = 50;

  /**
   * Runs to the last step.
   *
   * @param resume whether to go on from the newest checkpoint
   * @throws CancellationException if it was cancelled, after a checkpoint has been written
   */
  public void run(NDManager parent, boolean resume, Cancellation cancellation) throws IOException {
    try (RunLock _ = RunLock.take(folder.path())) {
      RunRecord record = new RunRecord(config, vocabulary, corpus, device, folder);
      record.begin(resume);
      try {
        train(parent, record, resume, cancellation);
      } catch (CancellationException e) {
        record.end("cancelled");
        throw e;
      }
    }
  }

  private void train(NDManager parent, RunRecord record, boolean resume, Cancellation cancellation)
      throws IOException {
    progress.accept("packing the corpus");
    Networks networks = new Networks(config.discriminator(), config.generator());
    try (Examples examples =
            Examples.of(
                folder.path(), corpus, new ElectraTokenizer(vocabulary), config, cancellation);
        NDManager manager = parent.newSubManager();
        var parameters = new FlatParameters(manager, networks.specs());
        var optimizer =
            new AdamW(AdamW.Settings.pretraining(config.weightDecay()), parameters, manager)) {
      var checkpoint = new Checkpoint(networks, vocabulary.entries());
      parameters.initialize(config.discriminator().initializerRange(), config.seed());
      if (config.quickStart()) {
        QuickStart.of(config)
            .forEach((name, values) -> parameters.set(Networks.DISCRIMINATOR + name, values));
      }
      int start = 0;
      Optional<Path> newest = resume ? folder.newestCheckpoint() : Optional.empty();
      if (newest.isPresent()) {
        checkpoint.restore(newest.get(), parameters, optimizer);
        start = (int) RunFolder.step(newest.get());
      }
      folder.forgetMetricsAfter(start);
      var forward =
          new PretrainingForward(networks, vocabulary, device.precision().products(manager));
      var loop = new Loop(manager, parameters, optimizer, checkpoint, forward, examples, record);
      folder.log("starts at step " + start + " with " + parameters.values().size() + " numbers");
      run(loop, start, cancellation);
    }
  }

  private record Loop(
      NDManager manager,
      FlatParameters parameters,
      AdamW optimizer,
      Checkpoint checkpoint,
      PretrainingForward forward,
      Examples examples,
      RunRecord record) {}

  private void run(Loop loop, int start, Cancellation cancellation) throws IOException {
    var rates = new LearningRate(config.learningRate(), config.warmup(), config.steps());
    var order = new Order(loop.examples().training().count(), config.seed());
    var remaining = new Remaining();
    var held = new HeldOut(loop.forward(), config, loop.examples().heldOut());
    StepFigures sums = StepFigures.NONE;
    if (isEvaluated(start) && !loop.record().hasEvaluated(start)) {
      evaluate(loop, held, start, cancellation);
    }
    int saved = start;
    for (int step = start; step < config.steps(); step++) {
      if (cancellation.isCancelled()) {
        if (step > saved) {
          save(loop, step);
        }
        throw new CancellationException("stopped at step " + step);
      }
      StepFigures figures = step(loop, order, rates.at(step), step);
      sums = sums.plus(figures);
      remaining.stepEnded(System.nanoTime());
      int done = step + 1;
      if (done % LOG_EVERY == 0 || done == config.steps()) {
        loop.record().addTraining(done, sums, rates.at(step), remaining.secondsPerStep());
        progress.accept(
            String.format(
                Locale.ROOT,
                "step %d of %d, loss %.3f (generator %.3f, discriminator %.4f), %s left",
                done,
                config.steps(),
                sums.mean(sums.loss()),
                sums.mean(sums.masked()),
                sums.mean(sums.replaced()),
                remaining.text(config.steps() - done)));
        sums = StepFigures.NONE;
      }
      if (done % config.saveEvery() == 0 || done == config.steps()) {
        save(loop, done);
        saved = done;
      }
      if (isEvaluated(done)) {
        try {
          evaluate(loop, held, done, cancellation);
        } catch (CancellationException e) {
          if (done > saved) {
            save(loop, done); // judging takes long: the steps before it must not be lost
          }
          throw e;
        }
      }
    }
    folder.write(folder.last(), last -> loop.checkpoint().writeNetworks(last, loop.parameters()));
    loop.record().end("done");
  }

  private boolean isEvaluated(int done) {
    return done > 0 && (done % config.evaluateEvery() == 0 || done == config.steps());
  }

  private void evaluate(Loop loop, HeldOut held, int done, Cancellation cancellation)
      throws IOException {
    HeldOut.Figures seen = held.measure(loop.manager(), loop.parameters(), cancellation);
    loop.record().addEvaluation(done, seen);
    progress.accept(
        String.format(
            Locale.ROOT, "held out at step %d: RTD AUC %.4f", done, seen.metrics().auc()));
  }

  private StepFigures step(Loop loop, Order order, double rate, int step) {
    List<ExamplePacker.Example> rows = new ArrayList<>();
    for (int i = 0; i < config.batch(); i++) {
      rows.add(loop.examples().training().get(order.row((long) step * config.batch() + i)));
    }
    return new PretrainingStep(config, loop.forward(), loop.parameters(), loop.optimizer())
        .run(loop.manager(), rows, rate, step);
  }

  private void save(Loop loop, int step) throws IOException {
    folder.writeCheckpoint(
        step,
        config.keep(),
        path -> loop.checkpoint().write(path, loop.parameters(), loop.optimizer()));
    loop.record().saved(step);
  }
}
