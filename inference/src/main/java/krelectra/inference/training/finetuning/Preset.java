package krelectra.inference.training.finetuning;

import java.util.Map;
import krelectra.inference.training.finetuning.FineTuningConfig.Files;
import krelectra.inference.training.finetuning.FineTuningConfig.Lengths;
import krelectra.inference.training.finetuning.FineTuningConfig.Optimization;
import krelectra.inference.training.finetuning.FineTuningConfig.Pace;
import krelectra.inference.training.finetuning.FineTuningConfig.Rule;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.TaskKind;

/** A published way to fine-tune. */
public enum Preset {
  /** KR-ELECTRA's configuration files (snunlp/KR-ELECTRA, finetune/config). */
  PUBLISHED,
  /** The recipe of ELECTRA's authors (google-research/electra, configure_finetuning.py). */
  GOOGLE,
  /**
   * A first look whether anything is learned: one epoch, short inputs, the dev set looked at often.
   */
  QUICK;

  private static final int QUICK_LENGTH = 64;

  /** A row of the published table. */
  private record Row(
      double learningRate,
      int epochs,
      int batch,
      int evalBatch,
      int length,
      double epsilon,
      long seed,
      int every) {}

  private static final Map<String, Row> ROWS =
      Map.of(
          "nsmc", new Row(5e-5, 10, 32, 128, 128, 1e-6, 41, 2000),
          "ner", new Row(5e-5, 20, 32, 128, 128, 1e-6, 41, 1000),
          "paws", new Row(3e-5, 15, 32, 64, 128, 1e-5, 41, 1000),
          "kornli", new Row(3e-5, 15, 64, 256, 128, 1e-6, 41, 3000),
          "korsts", new Row(5e-5, 10, 32, 64, 128, 1e-5, 41, 100),
          "qpair", new Row(5e-5, 10, 32, 64, 128, 1e-5, 42, 100),
          "korquad", new Row(5e-5, 7, 8, 32, 512, 1e-6, 42, 1000),
          "hate", new Row(5e-5, 10, 32, 64, 128, 1e-5, 41, 100));

  /** For one's own data: what most of the published rows have. */
  private static final Row OWN = new Row(5e-5, 10, 32, 64, 128, 1e-6, 42, 100);

  private static final Row OWN_ANSWERS = new Row(5e-5, 7, 8, 32, 512, 1e-6, 42, 1000);

  /** Of these there are so few examples that the authors train for ten epochs. */
  private static final java.util.Set<String> SMALL = java.util.Set.of("korsts", "qpair", "hate");

  /** The settings for a task. */
  public FineTuningConfig of(Task task) {
    Row own = task.name().equals("answers") ? OWN_ANSWERS : OWN;
    Row row = ROWS.getOrDefault(task.name(), own);
    if (this == QUICK) {
      return quick(task, row);
    }
    boolean google = this == GOOGLE;
    int epochs = !google ? row.epochs() : SMALL.contains(task.name()) ? 10 : 3;
    return new FineTuningConfig(
        new Files(task.files().train(), task.files().dev(), task.files().test(), 0.1, 5000, false),
        new Lengths(row.length(), 128, 64, 30, 20),
        google
            ? new Optimization(Rule.ELECTRA, 1e-4, 0.01, 1e-6, 0.1, 1, 0.8)
            : new Optimization(Rule.TORCH, row.learningRate(), 0, row.epsilon(), 0, 1, 1),
        new Pace(
            epochs,
            0,
            google ? 32 : row.batch(),
            1,
            row.evalBatch(),
            row.every(),
            row.every(),
            1,
            0),
        row.seed());
  }

  private static FineTuningConfig quick(Task task, Row row) {
    int length =
        task.kind() == TaskKind.ANSWERS ? row.length() : Math.min(row.length(), QUICK_LENGTH);
    int every = 50;
    return new FineTuningConfig(
        new Files(task.files().train(), task.files().dev(), task.files().test(), 0.1, 500, false),
        new Lengths(length, 128, 64, 30, 20),
        new Optimization(Rule.TORCH, row.learningRate(), 0, row.epsilon(), 0.1, 1, 1),
        new Pace(1, 0, Math.min(16, row.batch()), 1, row.evalBatch(), every, every, 1, 0),
        row.seed());
  }
}
