package krelectra.inference.training.tasks;

import krelectra.inference.model.HeadKind;

/** What a model learns to give for an example. */
public enum TaskKind {
  /** One of some classes for a text or a pair of texts. */
  CLASSES(HeadKind.SEQUENCE),
  /** A number for a text or a pair of texts. */
  SCORE(HeadKind.SEQUENCE),
  /** A tag for each word. */
  TOKENS(HeadKind.TOKENS),
  /** A stretch of a context for a question. */
  ANSWERS(HeadKind.ANSWERS);

  private final HeadKind head;

  TaskKind(HeadKind head) {
    this.head = head;
  }

  /** What stands on the encoder. */
  public HeadKind head() {
    return head;
  }
}
