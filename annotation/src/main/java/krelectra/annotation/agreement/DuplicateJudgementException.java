package krelectra.annotation.agreement;

/** An annotator judged an item twice. */
public final class DuplicateJudgementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int first;
  private final int second;

  DuplicateJudgementException(Judgement judgement, int first, int second) {
    super(judgement.annotator() + " judged " + judgement.item() + " twice");
    this.first = first;
    this.second = second;
  }

  /** Where the first of the two stands in the list, from 0. */
  public int first() {
    return first;
  }

  /** Where the second stands. */
  public int second() {
    return second;
  }
}
