package krelectra.inference.training.finetuning;

import krelectra.inference.training.AdamW;
import krelectra.inference.training.tasks.FeatureSettings;

/**
 * The settings of a fine-tuning, named in files as in KoELECTRA's and KR-ELECTRA's configuration
 * files.
 *
 * @param seed of the head's first weights, the order and dropout
 */
public record FineTuningConfig(
    Files files, Lengths lengths, Optimization optimization, Pace pace, long seed) {
  /**
   * Where examples come from.
   *
   * @param train {@code train_file}, in the data's folder
   * @param dev {@code dev_file}; empty where a part of the training data is held out
   * @param test {@code test_file}; empty for none
   * @param devShare {@code dev_share}: the part of the training data that is held out
   * @param devMost {@code dev_examples}: the most examples that are held out
   * @param dropMalformed {@code drop_malformed}: whether malformed rows are counted and left out
   */
  public record Files(
      String train, String dev, String test, double devShare, int devMost, boolean dropMalformed) {}

  /**
   * How long things may be, in pieces.
   *
   * @param input {@code max_seq_len}, special ones included
   * @param stride {@code doc_stride}
   * @param question {@code max_query_length}
   * @param answer {@code max_answer_length}
   * @param bestAnswers {@code n_best_size}
   */
  public record Lengths(int input, int stride, int question, int answer, int bestAnswers) {
    /** For making inputs. */
    public FeatureSettings features() {
      return new FeatureSettings(input, stride, question);
    }
  }

  /**
   * How parameters move.
   *
   * @param rule {@code optimizer}
   * @param learningRate the peak
   * @param weightDecay not on LayerNorm, not on biases
   * @param epsilon {@code adam_epsilon}
   * @param warmup {@code warmup_proportion}: the part of all steps
   * @param clip {@code max_grad_norm}
   * @param layerDecay {@code layer_decay}: the factor of the rate from one layer to the one below
   */
  public record Optimization(
      Rule rule,
      double learningRate,
      double weightDecay,
      double epsilon,
      double warmup,
      double clip,
      double layerDecay) {
    AdamW.Settings settings() {
      return new AdamW.Settings(0.9, 0.999, epsilon, weightDecay, clip, rule == Rule.TORCH);
    }
  }

  /** Whose optimizer and schedule are followed. */
  public enum Rule {
    /** PyTorch's AdamW; the rate falls after the warm-up ({@code transformers}). */
    TORCH,
    /** ELECTRA's own: no correction of the means' bias; the rate falls from the first step on. */
    ELECTRA
  }

  /**
   * How much is done, and when.
   *
   * @param epochs {@code num_train_epochs}
   * @param maxSteps {@code max_steps}; 0 for as many as the epochs have
   * @param batch {@code train_batch_size}: examples in one pass
   * @param accumulation {@code gradient_accumulation_steps}: passes in one step
   * @param evalBatch {@code eval_batch_size}; see {@link #examplesAtOnce}
   * @param evaluateEvery {@code logging_steps}
   * @param saveEvery {@code save_steps}
   * @param keep {@code keep_checkpoints}
   * @param patience {@code early_stopping_patience}: evaluations without a new best before the run
   *     ends; 0 for never
   */
  public record Pace(
      int epochs,
      int maxSteps,
      int batch,
      int accumulation,
      int evalBatch,
      int evaluateEvery,
      int saveEvery,
      int keep,
      int patience) {
    /**
     * How many examples are judged in one pass: never more than are trained on in one, because all
     * layers' arrays are kept to its end and only that many were found to fit.
     */
    public int examplesAtOnce() {
      return Math.min(evalBatch, batch);
    }
  }

  /** The same with another seed. */
  public FineTuningConfig withSeed(long other) {
    return new FineTuningConfig(files, lengths, optimization, pace, other);
  }
}
