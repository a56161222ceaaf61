package krelectra.inference.training.finetuning;

/**
 * What a run has to do in all.
 *
 * @param steps of training
 * @param evaluateEvery steps between looks at the dev set
 * @param saveEvery steps between checkpoints
 * @param perStep examples in a step
 * @param dev inputs of the dev set
 * @param test inputs of the test set; 0 for none
 */
record WorkLeft(int steps, int evaluateEvery, int saveEvery, int perStep, int dev, int test) {
  static final WorkLeft UNKNOWN = new WorkLeft(0, 1, 1, 1, 0, 0);

  /** A step goes through the network three times: forth, and back to inputs and to weights. */
  private static final double FORWARD = 1.0 / 3;

  /**
   * Seconds to the end; NaN until it is known how long a step takes.
   *
   * @param done steps
   * @param step seconds a step
   * @param judging seconds that the last look at the dev set took; NaN before the first
   * @param saving seconds that the last checkpoint took
   */
  double seconds(int done, double step, double judging, double saving) {
    double look = Double.isNaN(judging) ? step * FORWARD * dev / perStep : judging;
    double tested = dev == 0 ? 0 : look * test / dev;
    return (steps - done) * step
        + left(done, evaluateEvery) * look
        + left(done, saveEvery) * saving
        + tested;
  }

  /** How often something is still done that is done every so many steps, and at the end. */
  private int left(int done, int every) {
    int all = steps / every + (steps % every == 0 ? 0 : 1);
    return Math.max(0, all - done / every);
  }
}
