package krelectra.inference.training.tasks;

/**
 * What a task's files are called in its folder.
 *
 * @param dev empty where a part of the training data is held out
 * @param test what is reported, once
 */
public record TaskFiles(String train, String dev, String test) {
  /** One's own files. */
  static final TaskFiles OWN = new TaskFiles("train.tsv", "dev.tsv", "test.tsv");
}
